// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <functional>

namespace Vitrine::Remote {

/// One message on the socket: a JSON object, and bytes that would only grow if they were put into JSON.
///
/// On the wire: u32 size of the JSON, u32 size of the tail (both big endian), the JSON, the tail.
struct Frame
{
    QJsonObject json;
    QByteArray tail;
};

/// What one side accepts from the other. Whatever is bigger ends the connection before it is stored.
struct FrameLimits
{
    qint64 json = 0;
    qint64 tail = 0;
};

[[nodiscard]] QByteArray encodeFrame(const QJsonObject &json, const QByteArray &tail = {});

/// Puts frames together again from whatever pieces the socket delivers. After a failure it stays failed.
class FrameReader
{
public:
    explicit FrameReader(FrameLimits limits) : m_limits(limits) {}

    void setLimits(FrameLimits limits) { m_limits = limits; }
    /// Asked when a frame's JSON is there and its tail is not yet: how long that may be.
    void setTailRule(std::function<qint64(const QJsonObject &)> rule) { m_tailRule = std::move(rule); }

    /// The frames that became whole with these bytes. Corrupt: the other side does not keep the rules.
    [[nodiscard]] Result<QList<Frame>> feed(const QByteArray &bytes);

private:
    enum class Part { Head, Json, Tail };
    [[nodiscard]] Result<void> endPart(QList<Frame> &frames);

    FrameLimits m_limits;
    std::function<qint64(const QJsonObject &)> m_tailRule;
    Part m_part = Part::Head;
    QByteArray m_collected;
    qint64 m_wanted = headSize;
    qint64 m_tailSize = 0;
    Frame m_frame;
    std::optional<Error> m_failure;

    static constexpr qint64 headSize = 8;
};

} // namespace Vitrine::Remote
