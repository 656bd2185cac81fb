// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/remote/remotestreams.h"

#include <QTimer>

namespace Vitrine::Remote {

std::shared_ptr<RemoteReader> RemoteReader::make(const std::shared_ptr<Link> &link, quint64 stream, QThread *thread)
{
    std::shared_ptr<RemoteReader> reader(new RemoteReader(link));
    reader->moveToThread(thread);
    link->attach(stream, reader->m_port);
    return reader;
}

RemoteReader::RemoteReader(std::shared_ptr<Link> link) : m_link(std::move(link)), m_port(std::make_shared<StreamPort>())
{
    connect(m_port.get(), &StreamPort::data, this, &RemoteReader::data);
    connect(m_port.get(), &StreamPort::ended, this, &RemoteReader::end);
}

RemoteReader::~RemoteReader()
{
    m_link->drop(m_port);
}

void RemoteReader::grant(qint64 bytes)
{
    m_granted = true;
    if (m_ended) {
        QTimer::singleShot(0, this, [this, record = *m_ended] { Q_EMIT ended(record); });
        m_ended.reset();
        return;
    }
    m_link->tell(m_port, QStringLiteral("grant"), {{QStringLiteral("bytes"), bytes}});
}

void RemoteReader::end(const QJsonObject &message)
{
    const CommandRecord record = CommandRecord::fromJson(message[QLatin1String("record")].toObject());
    if (m_granted)
        Q_EMIT ended(record);
    else
        m_ended = record;
}

std::shared_ptr<RemoteShell> RemoteShell::make(const std::shared_ptr<Link> &link, quint64 stream, const QString &id,
                                               QThread *thread)
{
    std::shared_ptr<RemoteShell> shell(new RemoteShell(link, id));
    shell->moveToThread(thread);
    link->attach(stream, shell->m_port);
    return shell;
}

RemoteShell::RemoteShell(std::shared_ptr<Link> link, QString id)
    : m_link(std::move(link)), m_port(std::make_shared<StreamPort>()), m_id(std::move(id))
{
    connect(m_port.get(), &StreamPort::data, this,
            [this](OutputStream, const QByteArray &bytes) { Q_EMIT data(bytes); });
    connect(m_port.get(), &StreamPort::taken, this, &RemoteShell::inputTaken);
    connect(m_port.get(), &StreamPort::ended, this, [this](const QJsonObject &message) {
        const int exitCode = message[QLatin1String("exitCode")].toInt(-1);
        if (m_granted)
            Q_EMIT ended(exitCode);
        else
            m_ended = exitCode;
    });
}

RemoteShell::~RemoteShell()
{
    m_link->drop(m_port);
}

void RemoteShell::write(const QByteArray &bytes)
{
    constexpr qsizetype atOnce = 32 << 10;
    for (qsizetype at = 0; at < bytes.size(); at += atOnce)
        m_link->tell(m_port, QStringLiteral("write"), {}, bytes.mid(at, atOnce));
}

void RemoteShell::resize(int columns, int rows)
{
    m_link->tell(m_port, QStringLiteral("resize"),
                 {{QStringLiteral("columns"), columns}, {QStringLiteral("rows"), rows}});
}

void RemoteShell::grant(qint64 bytes)
{
    m_granted = true;
    if (m_ended) {
        QTimer::singleShot(0, this, [this, exitCode = *m_ended] { Q_EMIT ended(exitCode); });
        m_ended.reset();
        return;
    }
    m_link->tell(m_port, QStringLiteral("grant"), {{QStringLiteral("bytes"), bytes}});
}

void RemoteShell::close()
{
    m_link->tell(m_port, QStringLiteral("close"));
}

} // namespace Vitrine::Remote
