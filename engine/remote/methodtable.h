// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/remote/methods.h"

#include <QHash>

#include <functional>

namespace Vitrine::Remote {

class Connection;

/// What the server does for each method of methods.h. Made once a server.
class MethodTable
{
public:
    struct Entry
    {
        qint64 maxTail = 0;
        qsizetype arguments = 0;
        bool control = false; ///< understood from clients of every protocol version
        std::function<void(Connection &, quint64 call, const QJsonArray &args, const QByteArray &tail)> serve;
    };

    MethodTable();
    [[nodiscard]] const Entry *find(const QString &name) const;

private:
    /// `work(nouns, args…)` returns the Pending that answers.
    template <typename R, typename... A, typename Work>
    void add(const Method<R, A...> &method, Work work);
    /// `work(connection, call, args…)` answers by itself.
    template <typename R, typename... A, typename Work>
    void addSpecial(const Method<R, A...> &method, Work work);

    QHash<QString, Entry> m_entries;
};

} // namespace Vitrine::Remote
