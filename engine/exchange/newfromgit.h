// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchange/newwithfiles.h"

namespace Vitrine::Exchange {

/// Where git clones from: https://…, http://…, ssh://…, git://… or user@host:path.
struct GitAddress
{
    QString url;
    QString branch; ///< or tag; empty: the one that the repository names itself

    /// Whether it looks like one at all, rather than like a folder's name.
    [[nodiscard]] static bool looksLikeOne(const QString &text);
    /// InvalidInput: it is none, leads to this computer's files, has a password in it, or no branch is called so.
    [[nodiscard]] Result<void> check() const;
    /// For bash, in the workspace.
    [[nodiscard]] QString command() const;
};

/// A session that begins as a clone: git runs in the machine, and gets there what the session's network lets it.
class NewFromGit : public NewWithFiles
{
    Q_OBJECT

public:
    /// `rules`: what the session's network allows besides, before git runs.
    NewFromGit(Api::Nouns engine, const NewSession &request, const GitAddress &address, const QStringList &rules,
               QObject *parent = nullptr);

protected:
    [[nodiscard]] Result<void> check(const RuntimeSpec &runtime) override;
    void prepare(std::function<void()> next) override;
    void fill() override;
    void abandon() override;

private:
    void ended(const CommandRecord &record);
    void explain(const CommandRecord &record, const QString &words);

    GitAddress m_address;
    QStringList m_rules;
    QString m_command; ///< its record
    QDateTime m_since;
};

} // namespace Vitrine::Exchange
