// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace Vitrine::Ui {

/// What is looked for in the files of a workspace.
struct SearchQuery
{
    QString text;
    bool isPattern = false; ///< a regular expression
    bool matchCase = false;
    bool wholeWords = false;
    bool hidden = false; ///< hidden files and those that .gitignore names, too

    static constexpr int maxText = 1'000; ///< characters

    /// The line for a shell: ripgrep, or grep where there is none. Nothing in the text is anything but text to the
    /// shell.
    [[nodiscard]] QString command() const;
};

/// One line that was found.
struct SearchMatch
{
    QByteArray path; ///< in the workspace
    int line = 0;
    QByteArray text; ///< cut
};

/// Takes the output of SearchQuery::command() in pieces. Whatever a workspace makes of it, at most maxMatches come out,
/// of at most maxLine bytes each, and no path that leads out of the workspace.
class SearchOutput
{
public:
    static constexpr int maxMatches = 5'000;
    static constexpr qsizetype maxLine = 400;
    static constexpr qsizetype maxPath = 4'096;

    explicit SearchOutput(std::function<void(SearchMatch)> found) : m_found(std::move(found)) {}
    void take(const QByteArray &bytes);
    void end();
    [[nodiscard]] bool isFull() const { return m_count >= maxMatches; }
    [[nodiscard]] int count() const { return m_count; }

private:
    void takeRow(QByteArrayView row);

    std::function<void(SearchMatch)> m_found;
    QByteArray m_row;
    bool m_tooLong = false;
    int m_count = 0;
};

} // namespace Vitrine::Ui
