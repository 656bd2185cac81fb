// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace Vitrine::Cli {

/// One option of a command: "--timeout S".
struct Option
{
    QString name;   ///< without "--"
    QString letter; ///< "r" for "-r"; empty: none
    QString value;  ///< what its value is called in the help; empty: it takes none
    QString help;
    bool required = false;
    bool many = false; ///< may be given more than once
};

/// How a command is called. The help is made from it, and so are the errors.
struct Usage
{
    QString path;    ///< "session list"
    QString words;   ///< what follows the options: "[--] COMMAND"
    QString summary; ///< one line, for the list of commands
    QString more;    ///< paragraphs for its own help; may be empty
    QList<Option> options;
    int least = 0;            ///< words
    int most = 0;             ///< words; negative: any number
    bool lineFollows = false; ///< the first word ends the options: what follows belongs to somebody else
};

/// The options that every command takes: --store, --json, --help.
[[nodiscard]] QList<Option> commonOptions();

/// What was typed after the command's name, taken apart.
class Arguments
{
public:
    /// InvalidInput that says what is wrong, in one sentence. With --help nothing is required.
    [[nodiscard]] static Result<Arguments> parse(const Usage &usage, const QStringList &typed);

    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }
    [[nodiscard]] QString value(const QString &option, const QString &other = {}) const;
    [[nodiscard]] QStringList values(const QString &option) const { return m_values.value(option); }
    /// InvalidInput when it is there and no number from `least` to `most`.
    [[nodiscard]] Result<qint64> number(const QString &option, qint64 other, qint64 least, qint64 most) const;
    [[nodiscard]] QStringList words() const { return m_words; }

private:
    QHash<QString, QStringList> m_values;
    QStringList m_words;
};

/// The help of one command: synopsis, what it does, its options.
[[nodiscard]] QString helpText(const Usage &usage);
/// "vitrine exec -r RUNTIME -s SESSION [--timeout S] [--] COMMAND"
[[nodiscard]] QString synopsis(const Usage &usage);

} // namespace Vitrine::Cli
