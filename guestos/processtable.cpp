// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/processtable.h"

#include "guestos/files.h"

#include <cerrno>
#include <cstring>
#include <optional>
#include <sys/wait.h>

namespace Vitrine::GuestOs {

namespace {

bool hasNul(std::string_view text)
{
    return text.find('\0') != std::string_view::npos;
}

bool readTexts(Wire::Reader &reader, std::vector<std::string> &texts)
{
    const std::uint32_t count = reader.u32();
    if (count > Wire::maxArguments)
        return false;
    for (std::uint32_t i = 0; i < count && reader.ok(); ++i) {
        const std::string_view text = reader.text(Wire::maxRequest);
        if (hasNul(text))
            return false;
        texts.emplace_back(text);
    }
    return reader.ok();
}

std::optional<RunRequest> parseRun(std::string_view payload)
{
    Wire::Reader reader(payload);
    RunRequest request;
    request.recordId = reader.text(Wire::maxRecordId);
    if (!readTexts(reader, request.arguments) || !readTexts(reader, request.environment))
        return std::nullopt;
    request.folder = reader.text(Wire::maxPath);
    request.user = reader.text(Wire::maxName);
    request.timeout = std::chrono::milliseconds(reader.u32());
    const std::uint8_t mode = reader.u8();
    request.mode = Wire::Mode(mode);
    request.columns = reader.u16();
    request.rows = reader.u16();
    if (!reader.isDone() || mode > std::uint8_t(Wire::Mode::CommandWithInput) || request.recordId.empty() ||
        request.arguments.empty() || hasNul(request.folder) || hasNul(request.user))
        return std::nullopt;
    return request;
}

} // namespace

ProcessTable::ProcessTable(Loop &loop, Outbox &outbox) : m_loop(loop), m_outbox(outbox) {}

Process *ProcessTable::find(std::uint32_t id)
{
    const auto it = m_byId.find(id);
    return it == m_byId.end() ? nullptr : it->second;
}

bool ProcessTable::runMore(std::uint32_t id, std::string_view payload)
{
    if (id == 0 || (m_partId != 0 && m_partId != id) || m_parts.size() + payload.size() > Wire::maxRequest)
        return false;
    m_partId = id;
    m_parts.append(payload);
    return true;
}

bool ProcessTable::run(std::uint32_t id, std::string_view payload)
{
    std::string whole = std::move(m_parts);
    m_parts.clear();
    if (id == 0 || m_byId.contains(id) || (m_partId != 0 && m_partId != id) ||
        whole.size() + payload.size() > Wire::maxRequest)
        return false;
    m_partId = 0;
    whole.append(payload);
    auto request = parseRun(whole);
    if (!request || m_byRecord.contains(request->recordId) || m_byRecord.size() >= Wire::maxProcesses)
        return false;
    const std::string recordId = request->recordId;
    auto process = std::make_unique<Process>(m_loop, m_outbox, std::move(*request));
    Process *const started = process.get();
    m_byRecord.emplace(recordId, std::move(process));
    m_byId.emplace(id, started);
    started->attach(id);
    started->start();
    return true;
}

bool ProcessTable::adopt(std::uint32_t id, std::string_view payload, std::uint32_t epoch)
{
    Wire::Reader reader(payload);
    const std::string recordId(reader.text(Wire::maxRecordId));
    const std::uint64_t out = reader.u64();
    const std::uint64_t err = reader.u64();
    if (!reader.isDone() || id == 0 || m_byId.contains(id))
        return false;
    const auto it = m_byRecord.find(recordId);
    if (it == m_byRecord.end()) {
        writeDone(m_outbox.urgent(), id, epoch, ENOENT, "no such process");
        return true;
    }
    if (it->second->id() != 0)
        return false; // this connection has it already
    if (!it->second->restartAt(out, err)) {
        writeDone(m_outbox.urgent(), id, epoch, ERANGE, "these bytes are not kept any more");
        return true;
    }
    m_byId.emplace(id, it->second.get());
    it->second->attach(id);
    return true;
}

bool ProcessTable::acknowledge(std::uint32_t id, std::string_view payload)
{
    Wire::Reader reader(payload);
    const std::uint8_t stream = reader.u8();
    const std::uint64_t offset = reader.u64();
    Process *const process = find(id);
    return reader.isDone() && process && process->acknowledge(stream, offset);
}

bool ProcessTable::cancel(std::uint32_t id)
{
    Process *const process = find(id);
    if (!process)
        return false;
    process->cancel();
    return true;
}

bool ProcessTable::forget(std::uint32_t id)
{
    Process *const process = find(id);
    if (!process || !process->hasEnded())
        return false;
    m_byId.erase(id);
    m_byRecord.erase(process->recordId());
    Group::removeEmpty();
    return true;
}

bool ProcessTable::detach(std::uint32_t id, std::uint32_t epoch)
{
    Process *const process = find(id);
    if (!process)
        return false;
    process->detach();
    m_byId.erase(id);
    Wire::FrameWriter(m_outbox.urgent(), Wire::Type::Detached, id).finish(epoch);
    return true;
}

bool ProcessTable::input(std::uint32_t id, std::string_view payload)
{
    Process *const process = find(id);
    return process && process->takesInput() && process->input(payload);
}

bool ProcessTable::inputEnd(std::uint32_t id)
{
    Process *const process = find(id);
    return process && process->takesInput() && !process->isShell() && process->inputEnd();
}

bool ProcessTable::resize(std::uint32_t id, std::string_view payload)
{
    Wire::Reader reader(payload);
    const std::uint16_t columns = reader.u16();
    const std::uint16_t rows = reader.u16();
    Process *const process = find(id);
    if (!reader.isDone() || !process || !process->isShell())
        return false;
    process->resize(columns, rows);
    return true;
}

void ProcessTable::hostLost()
{
    for (const auto &[recordId, process] : m_byRecord)
        process->detach();
    m_byId.clear();
    m_partId = 0;
    m_parts.clear();
}

void ProcessTable::hello(Wire::FrameWriter &frame) const
{
    frame.u32(std::uint32_t(m_byRecord.size()));
    for (const auto &[recordId, process] : m_byRecord)
        frame.text(recordId).u8(process->isShell() ? 1 : 0).u8(process->hasEnded() ? 1 : 0);
}

bool ProcessTable::reap()
{
    for (;;) {
        int status = 0;
        const pid_t pid = waitpid(-1, &status, WNOHANG);
        if (pid <= 0)
            return pid == 0;
        for (const auto &[recordId, process] : m_byRecord) {
            if (process->pid() == pid) {
                process->exited(status);
                break;
            }
        }
    }
}

void ProcessTable::conclude()
{
    for (const auto &[recordId, process] : m_byRecord)
        process->conclude();
}

void ProcessTable::killAll()
{
    for (const auto &[recordId, process] : m_byRecord)
        process->kill();
}

} // namespace Vitrine::GuestOs
