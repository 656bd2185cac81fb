// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/operation.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

#include <functional>
#include <memory>

class QProcess;

namespace Vitrine::Image {

/// One program with its descendants, run to its end; it dies with us. Its standard input is empty.
///
/// The result is its standard output, or Failed with the end of what it wrote in detail (HostLacks when it cannot be
/// started). Both channels come line by line through onLine first. The message is empty: the caller knows the purpose.
class ChildProcess : public Operation<QByteArray>
{
public:
    /// How it is ended when it is not wanted any more.
    enum class Ending {
        AtOnce, ///< SIGKILL to all of its process group
        Asked,  ///< SIGTERM first, so that it can take back what it did; SIGKILL some seconds later
    };

    ChildProcess(QString program, QStringList arguments, QProcessEnvironment environment, Ending ending,
                 QObject *parent);
    ~ChildProcess() override;

    void start() override;
    /// A line of either channel, without its end.
    void onLine(std::function<void(const QByteArray &)> callback) { m_onLine = std::move(callback); }
    /// Ends when nothing of it runs any more; after cancel() this is later than pending().
    [[nodiscard]] Pending<void> gone() const { return m_gone.pending(); }

protected:
    void abandon() override;

private:
    void read(const QByteArray &bytes, QByteArray &rest);
    void ended();
    QString tail() const;

    QString m_program;
    QStringList m_arguments;
    QProcessEnvironment m_environment;
    Ending m_ending;
    std::function<void(const QByteArray &)> m_onLine;
    QProcess *m_process = nullptr;
    qint64 m_pid = 0; ///< of the group, too
    QByteArray m_output;
    QByteArray m_outputRest;
    QByteArray m_errorRest;
    QByteArrayList m_tail;
    Promise<void> m_gone;
};

} // namespace Vitrine::Image
