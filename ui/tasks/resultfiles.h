// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "engine/model/operation.h"
#include "engine/model/testreport.h"

#include <QSet>

namespace Vitrine::Ui {

/// The JUnit XML files that one test run has left in the workspace, as one report: those that its command or output
/// names, and those in the usual folders, when they were written while it ran. Ends well in every case; a file that
/// cannot be read, or is none, adds nothing.
class ResultFiles : public Operation<TestReport>
{
    Q_OBJECT

public:
    /// `names`: see JunitXml::namedFiles().
    ResultFiles(Api::Files &files, const CommandRecord &run, const QString &mountPath, const QStringList &names,
                QObject *parent);
    void start() override;

    static constexpr qsizetype maxFiles = 200;
    static constexpr qint64 maxBytes = 32 * 1024 * 1024; ///< of all together
    static constexpr int maxEntries = 5'000;             ///< of a folder

private:
    void look();
    void read();
    void readOn(const QByteArray &path, const QByteArray &soFar);
    void parse();
    void consider(const QByteArray &path, const FileEntry &entry);

    Api::Files &m_files;
    SessionKey m_session;
    QDateTime m_from;
    QDateTime m_to;
    QList<QByteArray> m_named;   ///< to be looked at
    QList<QByteArray> m_folders; ///< to be listed
    QList<QByteArray> m_paths;   ///< to be read
    QSet<QByteArray> m_known;
    QList<QByteArray> m_contents;
    qint64 m_bytes = 0;
};

} // namespace Vitrine::Ui
