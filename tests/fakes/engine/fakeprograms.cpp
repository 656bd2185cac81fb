// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeprograms.h"

#include "tests/fakes/engine/fakestate.h"

#include <utility>

namespace Vitrine::Fake {

void FakeProgram::write(const QByteArray &bytes)
{
    received += bytes;
    if (takesAtOnce)
        QMetaObject::invokeMethod(this, [this, size = bytes.size()] { take(size); }, Qt::QueuedConnection);
}

void FakeProgram::grant(OutputStream stream, qint64 bytes)
{
    (stream == OutputStream::Out ? outCredit : errCredit) += bytes;
}

void FakeProgram::send(OutputStream stream, const QByteArray &bytes)
{
    (stream == OutputStream::Out ? outCredit : errCredit) -= bytes.size();
    Q_EMIT data(stream, bytes);
}

void FakeProgram::take(qint64 bytes)
{
    Q_EMIT inputTaken(bytes);
}

void FakeProgram::end(int exitCode, const Error &problem)
{
    Q_EMIT ended(exitCode, problem);
}

Pending<std::shared_ptr<Api::Program>> FakePrograms::run(const Api::ProgramSpec &spec)
{
    using Handle = std::shared_ptr<Api::Program>;
    if (const auto error = std::exchange(failure, std::nullopt))
        return refuse<Handle>(&m_engine, *error);
    const auto program = std::make_shared<FakeProgram>(spec);
    programs.append(program);
    return answer<Handle>(&m_engine, Handle(program));
}

Pending<Api::AgentStream> FakePrograms::connectTo(const SessionKey &, quint16 port)
{
    ports.append(port);
    if (const auto error = std::exchange(failure, std::nullopt))
        return refuse<Api::AgentStream>(&m_engine, *error);
    streams.append(std::make_shared<FakeStream>());
    return answer<Api::AgentStream>(&m_engine, Api::AgentStream{streams.last(), {}});
}

Pending<Api::HeldPort> FakePrograms::listenOn(const SessionKey &, quint16 port)
{
    if (const auto error = std::exchange(failure, std::nullopt))
        return refuse<Api::HeldPort>(&m_engine, *error);
    const auto made = std::make_shared<FakePort>(port != 0 ? port : quint16(firstFreePort + openPorts.size()));
    openPorts.append(made);
    if (holdsPorts)
        return m_held.emplaceBack(Promise<Api::HeldPort>(), Api::HeldPort{made, {}}).first.pending();
    return answer<Api::HeldPort>(&m_engine, Api::HeldPort{made, {}});
}

void FakePrograms::releasePorts()
{
    for (const auto &[promise, port] : std::exchange(m_held, {}))
        promise.finish(port);
}

} // namespace Vitrine::Fake
