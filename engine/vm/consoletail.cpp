// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/consoletail.h"

#include "engine/vm/unixsocket.h"

#include <QSocketNotifier>
#include <QStringList>

#include <cerrno>
#include <sys/socket.h>

namespace Vitrine::Vm {

ConsoleTail::~ConsoleTail() = default;

void ConsoleTail::open(const QString &path)
{
    auto socket = connectTo(path);
    if (!socket)
        return;
    m_socket = std::move(*socket);
    m_readable = std::make_unique<QSocketNotifier>(m_socket.get(), QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &ConsoleTail::receive);
}

bool ConsoleTail::receive()
{
    if (!m_readable)
        return false;
    QByteArray piece(kept, Qt::Uninitialized);
    const ssize_t count = ::recv(m_socket.get(), piece.data(), size_t(piece.size()), MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return false;
    if (count <= 0) {
        m_readable->setEnabled(false);
        return false;
    }
    m_bytes += piece.first(count);
    if (m_bytes.size() > kept)
        m_bytes.remove(0, m_bytes.size() - kept);
    Q_EMIT received();
    return true;
}

void ConsoleTail::drain()
{
    constexpr int mostPieces = 64;
    for (int i = 0; i < mostPieces && receive(); ++i) {
    }
}

QString lastLines(const QByteArray &bytes, int lines)
{
    QString text = QString::fromUtf8(bytes);
    for (QChar &character : text) {
        if (character != u'\n' &&
            (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format))
            character = u' ';
    }
    QStringList all = text.split(u'\n');
    for (QString &line : all)
        line = line.trimmed().left(500);
    all.removeAll(QString());
    if (all.size() > lines)
        all = all.last(lines);
    return all.join(u'\n');
}

} // namespace Vitrine::Vm
