// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/testhistory.h"

#include "ui/terminal/outputreading.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace Vitrine::Ui {

TestHistory::TestHistory(Api::Commands &commands, QObject *parent) : QObject(parent), m_commands(commands)
{
    connect(&commands, &Api::Commands::added, this, &TestHistory::recordSeen);
    connect(&commands, &Api::Commands::changed, this, &TestHistory::recordSeen);
}

void TestHistory::setSession(const std::optional<SessionKey> &key)
{
    if (key == m_key)
        return;
    m_key = key;
    ++m_run;
    m_runs.clear();
    m_selected.clear();
    m_reportOf.clear();
    m_report.reset();
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
            take(id, {}); // no output can be read any more: nothing is known
            return;
        }
        QtConcurrent::run([output = *bytes] {
            return parseTestReport(output);
        }).then(this, [this, id, run](TestReport report) {
            if (run == m_run)
                take(id, std::move(report));
        });
    });
    collect->start();
}

void TestHistory::take(const QString &id, TestReport report)
{
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
        m_reportOf = id;
    }
    Q_EMIT changed();
    readNext();
}

} // namespace Vitrine::Ui
