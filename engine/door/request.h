// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/programs.h"

namespace Vitrine::Door {

/// What a client wants on one channel, as it is put together from its requests. Everything in it comes from outside:
/// the setters say whether it may be, and change nothing when not.
class Request
{
public:
    static constexpr qsizetype maxCommandBytes = 128 * 1024; ///< one argument of a program can be no longer

    [[nodiscard]] bool setTerminal(const QByteArray &type, Api::ShellSize size);
    /// Few variables are taken: what is set in clients belongs to this computer, and a machine has other languages.
    [[nodiscard]] bool setVariable(const QByteArray &name, const QByteArray &value);

    // What is to be run.
    [[nodiscard]] Api::ProgramSpec shell(const SessionKey &session) const;
    [[nodiscard]] Api::ProgramSpec command(const SessionKey &session, const QByteArray &line) const;
    [[nodiscard]] static Api::ProgramSpec sftp(const SessionKey &session);

private:
    [[nodiscard]] Api::ProgramSpec program(const SessionKey &session, const QList<QByteArray> &arguments) const;

    std::optional<Api::ShellSize> m_terminal;
    QMap<QByteArray, QByteArray> m_environment;
};

/// What terminals may be as large as; a client's nonsense becomes something that a program can live with.
[[nodiscard]] Api::ShellSize plausible(int columns, int rows);

/// Whether a client means the machine itself by this name: only there its ports may be asked for.
[[nodiscard]] bool isTheMachine(const QByteArray &host);

/// Whether a client may listen in the machine on what it calls so: its 127.0.0.1, which is what no name means, too.
[[nodiscard]] bool isForListening(const QByteArray &address);

} // namespace Vitrine::Door
