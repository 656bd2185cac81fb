// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/testhistory.h"

#include "engine/model/junitxml.h"
#include "engine/model/testrerun.h"
#include "ui/tasks/resultfiles.h"
#include "ui/terminal/outputreading.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace Vitrine::Ui {

TestHistory::TestHistory(Api::Nouns &engine, QObject *parent)
    : QObject(parent), m_commands(engine.commands), m_files(engine.files)
{
    connect(&m_commands, &Api::Commands::added, this, &TestHistory::recordSeen);
    connect(&m_commands, &Api::Commands::changed, this, &TestHistory::recordSeen);
}

void TestHistory::setSession(const std::optional<SessionKey> &key, const QString &mountPath)
{
    m_mountPath = mountPath;
    if (key == m_key)
        return;
    m_key = key;
    ++m_run;
    m_runs.clear();
    m_selected.clear();
    m_reportOf.clear();
    m_report.reset();
    m_rerun.clear();
    m_loaded = false;
    m_reading = false;
    if (m_key)
        load({}, 1);
    Q_EMIT changed();
}

void TestHistory::load(const QString &before, int page)
{
    m_commands.list(*m_key, pageSize, before)
        .then(this, [this, page, run = m_run](const Result<QList<CommandRecord>> &records) {
            if (run != m_run)
                return;
            if (!records) {
                m_loaded = true;
                if (records.error().code != ErrorCode::Cancelled)
                    Q_EMIT failed(records.error());
                return;
            }
            for (const CommandRecord &record : *records) {
                const bool there =
                    std::ranges::any_of(m_runs, [&record](const Run &r) { return r.record.id == record.id; });
                if (record.origin == Origin::Tests && !there && m_runs.size() < maxRuns)
                    m_runs.prepend({.record = record});
            }
            if (m_runs.size() < maxRuns && records->size() == pageSize && page < maxPages) {
                load(records->last().id, page + 1);
            } else {
                m_loaded = true;
                readNext();
            }
            Q_EMIT changed();
        });
}

void TestHistory::recordSeen(const CommandRecord &record)
{
    if (!m_key || record.session != *m_key || record.origin != Origin::Tests)
        return;
    const auto it = std::ranges::find_if(m_runs, [&record](const Run &run) { return run.record.id == record.id; });
    if (it != m_runs.end()) {
        it->record = record;
    } else {
        if (!m_runs.isEmpty() && record.createdAt < m_runs.first().record.createdAt)
            return;
        m_runs.append({.record = record});
        while (m_runs.size() > maxRuns)
            m_runs.removeFirst();
        m_selected.clear();
    }
    readNext();
    Q_EMIT changed();
}

const TestHistory::Run *TestHistory::current() const
{
    for (const Run &run : m_runs) {
        if (run.record.id == m_selected)
            return &run;
    }
    return m_runs.isEmpty() ? nullptr : &m_runs.last();
}

const TestHistory::Run *TestHistory::previous() const
{
    const Run *now = current();
    const qsizetype index = now ? now - m_runs.constData() : 0;
    return index > 0 ? &m_runs.at(index - 1) : nullptr;
}

void TestHistory::select(const QString &id)
{
    m_selected = !m_runs.isEmpty() && m_runs.last().record.id == id ? QString() : id;
    readNext();
    Q_EMIT changed();
}

/// The one that is looked at comes first, then the others from the newest.
void TestHistory::readNext()
{
    if (m_reading)
        return;
    const Run *next = nullptr;
    if (const Run *now = current(); now && hasEnded(now->record.status) && m_reportOf != now->record.id)
        next = now;
    for (auto it = m_runs.crbegin(); !next && it != m_runs.crend(); ++it) {
        if (!it->read && hasEnded(it->record.status))
            next = &*it;
    }
    if (!next)
        return;
    m_reading = true;
    const QString id = next->record.id;
    if (const Run *now = current(); now && now->record.id == id)
        m_report.reset();
    auto *collect = new CollectOutput(m_commands, id, maxOutput, this);
    collect->deleteWhenEnded();
    collect->pending().then(this, [this, id, run = m_run](const Result<QByteArray> &bytes) {
        if (!bytes && bytes.error().code == ErrorCode::Cancelled)
            return; // this object itself is going
        if (run != m_run)
            return;
        if (!bytes) {
            take(id, Read()); // no output can be read any more: nothing is known
            return;
        }
        const auto it = std::ranges::find_if(m_runs, [&id](const Run &one) { return one.record.id == id; });
        const QString command = it == m_runs.end() ? QString() : it->record.command;
        QtConcurrent::run([output = *bytes, command] {
            Read read{parseTestReport(output), {}, JunitXml::namedFiles(command, output)};
            read.rerun = rerunCommand(read.report, command);
            return read;
        }).then(this, [this, id, run](const Read &read) {
            if (run == m_run)
                readFiles(id, read);
        });
    });
    collect->start();
}

void TestHistory::readFiles(const QString &id, const Read &read)
{
    const Run *now = current();
    if (!now || now->record.id != id || !now->record.startedAt.isValid() || !now->record.endedAt.isValid()) {
        take(id, read);
        return;
    }
    auto *files = new ResultFiles(m_files, now->record, m_mountPath, read.files, this);
    files->deleteWhenEnded();
    files->pending().then(this, [this, id, read, run = m_run](const Result<TestReport> &found) {
        if (run != m_run || (!found && found.error().code == ErrorCode::Cancelled))
            return;
        if (!found || !found->isKnown()) {
            take(id, read);
            return;
        }
        QtConcurrent::run([output = read.report, files = *found] {
            return JunitXml::merged(output, files);
        }).then(this, [this, id, run, read](const TestReport &merged) {
            if (run == m_run)
                take(id, {merged, read.rerun, {}});
        });
    });
    files->start();
}

void TestHistory::take(const QString &id, Read read)
{
    TestReport &report = read.report;
    m_reading = false;
    for (Run &run : m_runs) {
        if (run.record.id != id)
            continue;
        run.read = true;
        run.known = report.isKnown();
        run.passed = report.passed;
        run.failed = report.failed;
        run.skipped = report.skipped;
    }
    if (const Run *now = current(); now && now->record.id == id) {
        m_report = std::move(report);
        m_rerun = read.rerun;
        m_reportOf = id;
    }
    Q_EMIT changed();
    readNext();
}

} // namespace Vitrine::Ui
