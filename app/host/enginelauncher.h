// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"

#include <QObject>
#include <QStringList>

class QSocketNotifier;
class QTimer;

namespace Vitrine::App {

/// Starts an engine in the background: a process of its own session that outlives this one, with its words in the
/// store's log. Owned by whoever needs it; dropping it leaves the engine alone.
///
/// The engine says on a pipe when it listens, or why it cannot.
class EngineLauncher : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString store;         ///< directory
        QString log;           ///< file that the engine's output is appended to
        bool takeOver = false; ///< it asks the engine that runs to hand over
    };

    EngineLauncher(const Options &options, QObject *parent = nullptr);
    ~EngineLauncher() override;

    /// Ends when the engine listens. WrongState when another engine has the store; else the error has the end of the
    /// log as its detail.
    [[nodiscard]] Pending<void> start();

private:
    void end(Result<void> result);

    Options m_options;
    int m_pipe = -1;
    QSocketNotifier *m_notifier = nullptr;
    QTimer *m_deadline = nullptr;
    QByteArray m_words;
    Promise<void> m_promise;
};

/// What the started engine writes into the pipe.
[[nodiscard]] QByteArray readyWords(const Result<void> &result);

} // namespace Vitrine::App
