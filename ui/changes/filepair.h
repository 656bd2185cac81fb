// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "engine/model/textdiff.h"

namespace Vitrine::Ui {

/// The two versions of one changed file, read piece by piece, and the difference of their lines, made in a worker.
///
/// States: made → Reading → Text, Binary, TooLarge or Failed. readAgain() begins anew.
class FilePair : public QObject
{
    Q_OBJECT

public:
    enum class State { Reading, Text, Binary, TooLarge, Failed };
    static constexpr qint64 quietLimit = qint64(4) << 20; ///< bytes of one version that are read without being asked
    static constexpr qint64 hardLimit = qint64(64) << 20;

    /// `from`, `to`: checkpoint ids; empty: the present.
    FilePair(Api::Nouns &engine, const SessionKey &key, const QString &from, const QString &to,
             const FileChange &change, QObject *parent = nullptr);

    void readAgain();
    /// Reads up to the hard limit.
    void readAnyway();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const FileChange &change() const { return m_change; }
    [[nodiscard]] const QByteArray &before() const { return m_before; }
    [[nodiscard]] const QByteArray &after() const { return m_after; }
    [[nodiscard]] const QList<DiffHunk> &hunks() const { return m_hunks; }
    [[nodiscard]] qint64 largest() const;

Q_SIGNALS:
    void stateChanged();

private:
    void read(const QString &id, bool isThere, QByteArray FilePair::*into, const std::function<void()> &next);
    void compare();
    void setState(State state, const Error &error = {});

    Api::Nouns &m_engine;
    SessionKey m_key;
    QString m_from;
    QString m_to;
    FileChange m_change;
    qint64 m_limit = quietLimit;
    State m_state = State::Reading;
    Error m_error;
    QByteArray m_before;
    QByteArray m_after;
    QList<DiffHunk> m_hunks;
    quint64 m_turn = 0;
};

} // namespace Vitrine::Ui
