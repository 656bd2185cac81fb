// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/door/request.h"

#include <algorithm>

namespace Vitrine::Door {

namespace {

constexpr qsizetype maxTypeBytes = 64;
constexpr qsizetype maxValueBytes = 1024;

/// Where systems keep it; it is on no PATH.
constexpr auto sftpServer = "for each in /usr/lib/openssh /usr/libexec/openssh /usr/lib/ssh /usr/libexec; do\n"
                            "  if [ -x $each/sftp-server ]; then exec $each/sftp-server; fi\n"
                            "done\n"
                            "echo 'There is no sftp-server in this image: install openssh-sftp-server.' >&2\n"
                            "exit 127\n";

bool isPlain(const QByteArray &text)
{
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.' || c == '+' || c == '=' || c == ':' || c == ',';
    });
}

} // namespace

Api::ShellSize plausible(int columns, int rows)
{
    constexpr int most = 9999;
    const Api::ShellSize usual;
    return {columns < 1 || columns > most ? usual.columns : columns, rows < 1 || rows > most ? usual.rows : rows};
}

bool isTheMachine(const QByteArray &host)
{
    const QByteArray name = host.toLower();
    return name == "localhost" || name == "127.0.0.1" || name == "::1" || name == "0.0.0.0" || name == "*" ||
           name.isEmpty();
}

bool isForListening(const QByteArray &address)
{
    const QByteArray name = address.toLower();
    return name == "localhost" || name == "127.0.0.1" || name.isEmpty();
}

bool Request::setTerminal(const QByteArray &type, Api::ShellSize size)
{
    m_terminal = size;
    if (!type.isEmpty() && type.size() <= maxTypeBytes && isPlain(type))
        m_environment.insert("TERM", type);
    else
        m_environment.insert("TERM", "xterm");
    return true;
}

bool Request::setVariable(const QByteArray &name, const QByteArray &value)
{
    if ((name != "COLORTERM" && name != "GIT_PROTOCOL") || value.size() > maxValueBytes || !isPlain(value))
        return false;
    m_environment.insert(name, value);
    return true;
}

Api::ProgramSpec Request::program(const SessionKey &session, const QList<QByteArray> &arguments) const
{
    return {session, arguments, m_environment, m_terminal};
}

Api::ProgramSpec Request::shell(const SessionKey &session) const
{
    return program(session, {"bash", "-l"});
}

Api::ProgramSpec Request::command(const SessionKey &session, const QByteArray &line) const
{
    return program(session, {"bash", "-lc", line});
}

Api::ProgramSpec Request::sftp(const SessionKey &session)
{
    return {session, {"sh", "-c", sftpServer}, {}, {}};
}

} // namespace Vitrine::Door
