// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/remote/frame.h"

#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>

namespace Vitrine::Remote {

QByteArray encodeFrame(const QJsonObject &json, const QByteArray &tail)
{
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    QByteArray bytes;
    bytes.reserve(8 + text.size() + tail.size());
    char head[8];
    qToBigEndian(quint32(text.size()), head);
    qToBigEndian(quint32(tail.size()), head + 4);
    bytes.append(head, sizeof head);
    bytes.append(text);
    bytes.append(tail);
    return bytes;
}

Result<QList<Frame>> FrameReader::feed(const QByteArray &bytes)
{
    if (m_failure)
        return fail(*m_failure);
    QList<Frame> frames;
    qsizetype at = 0;
    // A part may be empty, so it can end without another byte.
    while (at < bytes.size() || m_collected.size() == m_wanted) {
        const qint64 taken = std::min<qint64>(m_wanted - m_collected.size(), bytes.size() - at);
        m_collected.append(bytes.constData() + at, taken);
        at += taken;
        if (m_collected.size() < m_wanted)
            break;
        if (auto ok = endPart(frames); !ok) {
            m_failure = ok.error();
            return fail(*m_failure);
        }
    }
    return frames;
}

Result<void> FrameReader::endPart(QList<Frame> &frames)
{
    const auto broken = [](const QString &detail) { return fail(ErrorCode::Corrupt, QString(), detail); };
    switch (m_part) {
    case Part::Head: {
        const qint64 json = qFromBigEndian<quint32>(m_collected.constData());
        m_tailSize = qFromBigEndian<quint32>(m_collected.constData() + 4);
        if (json > m_limits.json)
            return broken(QStringLiteral("a message of %1 bytes, at most %2 are taken").arg(json).arg(m_limits.json));
        if (m_tailSize > m_limits.tail)
            return broken(
                QStringLiteral("a tail of %1 bytes, at most %2 are taken").arg(m_tailSize).arg(m_limits.tail));
        m_part = Part::Json;
        m_wanted = json;
        m_collected.clear();
        return {};
    }
    case Part::Json: {
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(m_collected, &problem);
        if (!document.isObject())
            return broken(QStringLiteral("a message that is no JSON object: %1").arg(problem.errorString()));
        m_frame.json = document.object();
        if (m_tailSize > 0 && m_tailRule) {
            if (const qint64 most = m_tailRule(m_frame.json); m_tailSize > most)
                return broken(
                    QStringLiteral("a tail of %1 bytes, at most %2 are taken here").arg(m_tailSize).arg(most));
        }
        m_part = Part::Tail;
        m_wanted = m_tailSize;
        m_collected.clear();
        return {};
    }
    case Part::Tail:
        m_frame.tail = std::exchange(m_collected, {});
        frames.append(std::exchange(m_frame, {}));
        m_part = Part::Head;
        m_wanted = headSize;
        return {};
    }
    return {};
}

} // namespace Vitrine::Remote
