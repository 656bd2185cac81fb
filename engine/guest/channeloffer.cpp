// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/channeloffer.h"

#include "engine/guest/tcpstream.h"
#include "engine/model/file.h"

#include <algorithm>

namespace Vitrine::Guest {

namespace {

/// What a name or an address is made of. Whatever else a guest writes is nothing that could be looked up, and would
/// have to be kept from logs and terminals.
bool isHostText(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
               c == '_' || c == ':' || c == '%';
    });
}

} // namespace

std::shared_ptr<ChannelOffer> ChannelOffer::from(Conversation *conversation, const Wire::Frame &frame)
{
    Wire::Reader reader(frame.payload);
    const quint8 way = reader.u8();
    std::string_view host = reader.text(Wire::maxHost);
    ConnectionTarget target;
    target.port = reader.u16();
    target.process = displayText(toBytes(reader.text(Wire::maxProcessName)));
    target.pid = reader.u32();
    const quint32 credit = reader.u32();
    if (!reader.isDone() || way > quint8(Wire::Way::Transparent) || target.port == 0 || !isHostText(host))
        return {};
    if (host.ends_with('.'))
        host.remove_suffix(1);
    target.way = ConnectionWay(way);
    target.host = QString::fromLatin1(toBytes(host)).toLower();
    auto stream = TcpStream::asked(conversation, frame.id, credit);
    if (!stream)
        return {};
    return std::shared_ptr<ChannelOffer>(new ChannelOffer(std::move(target), std::move(stream)));
}

ChannelOffer::ChannelOffer(ConnectionTarget target, std::shared_ptr<TcpStream> stream)
    : m_target(std::move(target)), m_stream(std::move(stream))
{
    connect(m_stream.get(), &ByteStream::closed, this, [this] {
        m_stream.reset();
        Q_EMIT withdrawn();
    });
}

ChannelOffer::~ChannelOffer() = default;

std::shared_ptr<ByteStream> ChannelOffer::accept()
{
    const auto stream = std::exchange(m_stream, {});
    if (!stream)
        return {};
    stream->disconnect(this);
    return stream->accept() ? stream : nullptr;
}

void ChannelOffer::refuse(Refusal why, const QString &words)
{
    const auto stream = std::exchange(m_stream, {});
    if (!stream)
        return;
    stream->disconnect(this);
    // Cut between characters: the guest hands it on as it is.
    QString text = words;
    while (text.toUtf8().size() > qsizetype(Wire::maxText))
        text.chop(1);
    stream->refuse(Wire::Refusal(why), text.toUtf8());
}

} // namespace Vitrine::Guest
