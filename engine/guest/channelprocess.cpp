// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/channelprocess.h"

#include "engine/model/file.h"

#include <QTimer>

#include <algorithm>
#include <limits>

namespace Vitrine::Guest {

namespace {

/// An acknowledgement is worth a frame when it frees this much; the guest's window is sixteen times as large.
constexpr qint64 acknowledgeStep = 64 << 10;

/// Why a request cannot be sent at all; empty: it can.
QString problemOf(const ProcessRequest &request)
{
    if (!isRecordId(request.id) || request.id.toUtf8().size() > qsizetype(Wire::maxRecordId))
        return QStringLiteral("id");
    if (request.arguments.isEmpty() || request.arguments.size() > qsizetype(Wire::maxArguments))
        return QStringLiteral("arguments");
    if (request.environment.size() > qsizetype(Wire::maxArguments))
        return QStringLiteral("environment");
    for (const QByteArray &argument : request.arguments) {
        if (argument.contains('\0'))
            return QStringLiteral("arguments");
    }
    for (auto it = request.environment.cbegin(); it != request.environment.cend(); ++it) {
        if (it.key().contains('\0') || it.key().contains('=') || it.key().isEmpty() || it.value().contains('\0'))
            return QStringLiteral("environment");
    }
    if (request.workingDirectory.size() > qsizetype(Wire::maxPath) || request.workingDirectory.contains('\0'))
        return QStringLiteral("folder");
    if (request.user.size() > qsizetype(Wire::maxName) || request.user.contains('\0'))
        return QStringLiteral("user");
    return {};
}

quint32 milliseconds(std::chrono::seconds seconds)
{
    const auto count = std::chrono::milliseconds(seconds).count();
    return quint32(std::clamp<qint64>(count, 0, std::numeric_limits<quint32>::max()));
}

quint16 cells(int count)
{
    return quint16(std::clamp(count, 1, 9999));
}

} // namespace

ChannelProcess::ChannelProcess(Conversation *conversation, const QString &id)
    : m_conversation(conversation), m_recordId(id)
{
}

ChannelProcess::~ChannelProcess()
{
    if (!isAttached())
        return;
    m_conversation->ignoreUntil(m_wireId, Wire::Type::Detached);
    m_conversation->send(Wire::Type::Detach, m_wireId);
}

void ChannelProcess::run(const ProcessRequest &request, bool shell, TerminalSize size)
{
    m_shell = shell;
    m_takesInput = shell || request.takesInput;
    m_program = request.arguments.value(0);
    const QString message = tr("Cannot start %1 in the machine.").arg(displayText(m_program));
    if (const QString problem = problemOf(request); !problem.isEmpty()) {
        endLater({ErrorCode::InvalidInput, message, problem});
        return;
    }
    if (!m_conversation || !m_conversation->isOpen()) {
        endLater({ErrorCode::Unreachable, message, tr("The machine's channel is closed.")});
        return;
    }
    std::string whole;
    Wire::FrameWriter fields(whole, Wire::Type::Run, 0);
    fields.text(request.id.toStdString()).u32(quint32(request.arguments.size()));
    for (const QByteArray &argument : request.arguments)
        fields.text(toView(argument));
    fields.u32(quint32(request.environment.size()));
    for (auto it = request.environment.cbegin(); it != request.environment.cend(); ++it)
        fields.text(toView(it.key() + '=' + it.value()));
    fields.text(toView(request.workingDirectory)).text(toView(request.user)).u32(milliseconds(request.timeout));
    const Wire::Mode mode = shell                ? Wire::Mode::Shell
                            : request.takesInput ? Wire::Mode::CommandWithInput
                                                 : Wire::Mode::Command;
    fields.u8(quint8(mode)).u16(cells(size.columns)).u16(cells(size.rows));
    std::string_view rest = std::string_view(whole).substr(Wire::headerSize);
    if (rest.size() > Wire::maxRequest) {
        endLater({ErrorCode::InvalidInput, message, tr("Its arguments and environment are too long.")});
        return;
    }
    m_wireId = m_conversation->add(this);
    while (rest.size() > Wire::maxPayload) {
        m_conversation->send(Wire::Type::RunMore, m_wireId,
                             [&](Wire::FrameWriter &frame) { frame.raw(rest.substr(0, Wire::maxPayload)); });
        rest.remove_prefix(Wire::maxPayload);
    }
    m_conversation->send(Wire::Type::Run, m_wireId, [&](Wire::FrameWriter &frame) { frame.raw(rest); });
}

void ChannelProcess::adopt(qint64 outOffset, qint64 errOffset)
{
    const QString message = tr("Cannot take up a process of the machine.");
    if (!isRecordId(m_recordId) || outOffset < 0 || errOffset < 0) {
        endLater({ErrorCode::InvalidInput, message, {}});
        return;
    }
    if (!m_conversation || !m_conversation->isOpen()) {
        endLater({ErrorCode::Unreachable, message, tr("The machine's channel is closed.")});
        return;
    }
    m_adopting = true;
    m_shell = true; // or not: only a shell's owner resizes it
    m_takesInput = true;
    m_streams[0] = {outOffset, outOffset, outOffset};
    m_streams[1] = {errOffset, errOffset, errOffset};
    m_wireId = m_conversation->add(this);
    m_conversation->send(Wire::Type::Adopt, m_wireId, [&](Wire::FrameWriter &frame) {
        frame.text(m_recordId.toStdString()).u64(quint64(outOffset)).u64(quint64(errOffset));
    });
}

/// A process that could not even be asked for ends like one that the guest could not start, after this call.
void ChannelProcess::endLater(const Error &problem)
{
    QTimer::singleShot(0, this, [this, problem] {
        m_state = State::Gone;
        ProcessEnd end;
        end.kind = ProcessEnd::Kind::NotStarted;
        end.problem = problem;
        Q_EMIT ended(end);
    });
}

void ChannelProcess::acknowledge(OutputStream stream, qint64 offset)
{
    Stream &counts = m_streams[stream == OutputStream::Out ? 0 : 1];
    counts.acknowledged = std::clamp(offset, counts.acknowledged, counts.received);
    if (counts.acknowledged - counts.told < acknowledgeStep || !isAttached())
        return;
    counts.told = counts.acknowledged;
    m_conversation->send(Wire::Type::Acknowledge, m_wireId,
                         [&](Wire::FrameWriter &frame) { frame.u8(quint8(stream)).u64(quint64(counts.told)); });
}

void ChannelProcess::cancel()
{
    if (isAttached() && m_state != State::Ended)
        m_conversation->send(Wire::Type::Cancel, m_wireId);
}

void ChannelProcess::forget()
{
    if (!isAttached() || m_state != State::Ended)
        return;
    m_conversation->send(Wire::Type::Forget, m_wireId);
    m_conversation->remove(m_wireId); // the end was the last of it
    m_wireId = 0;
    m_state = State::Gone;
}

void ChannelProcess::write(const QByteArray &bytes)
{
    if (!m_takesInput || m_finishingInput || m_state == State::Ended || m_state == State::Gone)
        return;
    // More than a window of unread input is a program that does not read; it would not miss the rest.
    m_input.append(bytes.left(window - m_input.size()));
    sendInput();
}

void ChannelProcess::finishInput()
{
    if (m_shell && !m_adopting)
        return;
    m_finishingInput = true;
    sendInput();
}

void ChannelProcess::sendInput()
{
    if (!isAttached() || m_state != State::Running)
        return;
    qsizetype sent = 0;
    while (m_inputCredit > 0 && sent < m_input.size()) {
        const qsizetype size =
            std::min({m_input.size() - sent, qsizetype(m_inputCredit), qsizetype(Wire::bulkPayload)});
        m_conversation->send(Wire::Type::Input, m_wireId, [&](Wire::FrameWriter &frame) {
            frame.raw(toView(m_input).substr(std::size_t(sent), std::size_t(size)));
        });
        sent += size;
        m_inputCredit -= size;
    }
    m_input.remove(0, sent);
    if (m_finishingInput && !m_saidInputEnd && m_input.isEmpty()) {
        m_saidInputEnd = true;
        m_conversation->send(Wire::Type::InputEnd, m_wireId);
    }
    if (sent > 0)
        Q_EMIT inputWritten();
}

void ChannelProcess::resize(TerminalSize size)
{
    if (isAttached() && m_shell && m_state != State::Ended)
        m_conversation->send(Wire::Type::Resize, m_wireId,
                             [&](Wire::FrameWriter &frame) { frame.u16(cells(size.columns)).u16(cells(size.rows)); });
}

bool ChannelProcess::receive(const Wire::Frame &frame)
{
    Wire::Reader reader(frame.payload);
    switch (frame.type) {
    case Wire::Type::Started:
        return startedFrame(reader);
    case Wire::Type::Output:
        return outputFrame(reader);
    case Wire::Type::Ended:
        return endedFrame(reader);
    case Wire::Type::Done:
        return refusedFrame(reader);
    case Wire::Type::InputCredit: {
        const quint32 credit = reader.u32();
        if (!reader.isDone() || m_state != State::Running || m_inputCredit + credit > window)
            return false;
        m_inputCredit += credit;
        m_takesInput = true;
        sendInput();
        return true;
    }
    default:
        return false;
    }
}

bool ChannelProcess::startedFrame(Wire::Reader reader)
{
    const quint32 credit = reader.u32();
    if (!reader.isDone() || m_state != State::Waiting || credit > window)
        return false;
    m_state = State::Running;
    m_takesInput = m_adopting ? credit > 0 : m_takesInput;
    m_inputCredit = credit;
    const QPointer<ChannelProcess> self(this);
    Q_EMIT started();
    if (self)
        sendInput();
    return true;
}

bool ChannelProcess::outputFrame(Wire::Reader reader)
{
    const quint8 number = reader.u8();
    const quint64 offset = reader.u64();
    const std::string_view bytes = reader.rest();
    if (!reader.isDone() || m_state != State::Running || number < 1 || number > 2 || bytes.empty())
        return false;
    Stream &counts = m_streams[number - 1U];
    if (offset != quint64(counts.received) || counts.received + qint64(bytes.size()) - counts.told > window)
        return false;
    counts.received += qint64(bytes.size());
    Q_EMIT output(OutputStream(number), qint64(offset), toBytes(bytes));
    return true;
}

bool ChannelProcess::endedFrame(Wire::Reader reader)
{
    const quint8 kind = reader.u8();
    const quint32 exitCode = reader.u32();
    const quint32 signal = reader.u32();
    const quint32 number = reader.u32();
    const std::string_view words = reader.text(Wire::maxText);
    const quint64 outBytes = reader.u64();
    const quint64 errBytes = reader.u64();
    if (!reader.isDone() || m_state == State::Ended || kind > quint8(Wire::End::NotStarted) || exitCode > 255 ||
        signal > 64 || outBytes != quint64(m_streams[0].received) || errBytes != quint64(m_streams[1].received))
        return false;
    const bool notStarted = Wire::End(kind) == Wire::End::NotStarted;
    if (notStarted != (m_state == State::Waiting))
        return false;
    m_state = State::Ended;
    ProcessEnd end;
    end.kind = ProcessEnd::Kind(kind);
    end.exitCode = int(exitCode);
    end.signal = int(signal);
    end.outBytes = m_streams[0].received;
    end.errBytes = m_streams[1].received;
    if (notStarted)
        end.problem = errorFromGuest(number, words, tr("Cannot start %1 in the machine.").arg(displayText(m_program)));
    Q_EMIT ended(end);
    return true;
}

bool ChannelProcess::refusedFrame(Wire::Reader reader)
{
    const quint32 number = reader.u32();
    const std::string_view words = reader.text(Wire::maxText);
    if (!reader.isDone() || !m_adopting || m_state != State::Waiting || number == 0)
        return false;
    m_state = State::Gone;
    m_conversation->remove(m_wireId);
    m_wireId = 0;
    ProcessEnd end;
    end.kind = ProcessEnd::Kind::NotStarted;
    end.problem = errorFromGuest(number, words, tr("Cannot take up a process of the machine."));
    Q_EMIT ended(end);
    return true;
}

void ChannelProcess::connectionLost(const Error &)
{
    m_wireId = 0;
    m_input.clear();
}

} // namespace Vitrine::Guest
