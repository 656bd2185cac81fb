// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "engine/model/testreport.h"

#include <QObject>

#include <optional>

namespace Vitrine::Ui {

/// The newest test runs of one session, oldest first, and what their outputs say. The runs come from the commands'
/// records; outputs are read and parsed one after the other, newest first, in a worker thread. Of all runs but the one
/// that is looked at only the counts are kept; files of the workspace are read for that one alone, for the next run
/// writes over them.
class TestHistory : public QObject
{
    Q_OBJECT

public:
    struct Run
    {
        CommandRecord record;
        bool read = false;  ///< the counts below are those of its output
        bool known = false; ///< the output is of a kind that is understood
        int passed = -1;
        int failed = -1;
        int skipped = -1;
    };

    TestHistory(Api::Nouns &engine, QObject *parent);

    /// `mountPath`: where its workspace is in the machine.
    void setSession(const std::optional<SessionKey> &key, const QString &mountPath = {});
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const QList<Run> &runs() const { return m_runs; }
    /// Which run is looked at: its report is kept whole. Empty: always the newest.
    void select(const QString &id);
    [[nodiscard]] QString selected() const { return m_selected; }
    /// The run that is looked at; null when there is none.
    [[nodiscard]] const Run *current() const;
    /// The one before it; null when there is none.
    [[nodiscard]] const Run *previous() const;
    /// What the output of the run that is looked at says; nothing until it has been read.
    [[nodiscard]] const std::optional<TestReport> &report() const { return m_report; }
    /// What would run its failed tests again; empty: there is no way.
    [[nodiscard]] QString rerun() const { return m_report ? m_rerun : QString(); }

    static constexpr int maxRuns = 20;
    static constexpr qint64 maxOutput = 16 * 1024 * 1024; ///< of an output, from its beginning
    static constexpr int pageSize = 100;
    static constexpr int maxPages = 5; ///< records searched for test runs

Q_SIGNALS:
    void changed();
    void failed(const Vitrine::Error &error);

private:
    void load(const QString &before, int page);
    void recordSeen(const CommandRecord &record);
    void readNext();
    struct Read
    {
        TestReport report;
        QString rerun;     ///< see rerun()
        QStringList files; ///< that the output names
    };
    void readFiles(const QString &id, const Read &read);
    void take(const QString &id, Read read);

    Api::Commands &m_commands;
    Api::Files &m_files;
    QString m_mountPath;
    std::optional<SessionKey> m_key;
    QList<Run> m_runs;
    QString m_selected;
    QString m_reportOf;
    std::optional<TestReport> m_report;
    QString m_rerun;
    bool m_loaded = false;
    bool m_reading = false;
    int m_run = 0;
};

} // namespace Vitrine::Ui
