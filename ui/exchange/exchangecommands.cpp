// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exchangecommands.h"

#include "ui/exchange/takebackdialog.h"
#include "ui/exchange/workdialog.h"
#include "ui/theme/format.h"
#include "ui/theme/mirror.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

namespace Vitrine::Ui {

namespace {

QString shownFile(const QString &path)
{
    return codeInText(displayText(QFile::encodeName(path)));
}

QString contents(const ArchiveReport &report)
{
    const auto checkpoints = report.checkpoints == 1
                                 ? ExchangeCommands::tr("1 checkpoint")
                                 : ExchangeCommands::tr("%n checkpoints", nullptr, report.checkpoints);
    const auto commands = report.commands == 1 ? ExchangeCommands::tr("1 command")
                                               : ExchangeCommands::tr("%n commands", nullptr, report.commands);
    const auto prompts = report.prompts == 1 ? ExchangeCommands::tr("1 prompt")
                                             : ExchangeCommands::tr("%n prompts", nullptr, report.prompts);
    QString text = checkpoints + QStringLiteral(", ") + commands + QStringLiteral(", ") + prompts + QLatin1Char('.');
    for (const QString &note : report.notes)
        text += QLatin1Char('\n') + note;
    return text;
}

} // namespace

ExchangeCommands::ExchangeCommands(const PaneContext &context, QWidget *window)
    : QObject(window), m_engine(context.engine), m_window(window)
{
    using Menu = Actions::Menu;
    const auto key = [](const char *text) { return QKeySequence(QLatin1String(text)); };
    m_import = context.actions.add({QStringLiteral("session.import"),
                                    tr("Import session…"),
                                    QStringLiteral("box"),
                                    Menu::Session,
                                    {key("Ctrl+Alt+5")}},
                                   this, [this] { askImport(); });
    m_export = context.actions.add({QStringLiteral("session.export"),
                                    tr("Export…"),
                                    QStringLiteral("download"),
                                    Menu::Session,
                                    {key("Ctrl+Alt+7")}},
                                   this, [this] { askExport(); });
    m_takeBack = context.actions.add({QStringLiteral("workspace.takeBack"),
                                      tr("Take changes back…"),
                                      QStringLiteral("diff"),
                                      Menu::Workspace,
                                      {key("Ctrl+Alt+T")}},
                                     this, [this] { (new TakeBackDialog(m_engine, *m_session, m_window))->open(); });
    setSession(std::nullopt);
}

void ExchangeCommands::setSession(const std::optional<SessionInfo> &session)
{
    m_session = session;
    m_export->setEnabled(session.has_value());
    // While a machine starts or stops, nobody can read its workspace.
    m_takeBack->setEnabled(session && session->state != SessionState::Starting &&
                           session->state != SessionState::Stopping);
}

void ExchangeCommands::makeSession(const NewSession &request, const Exchange::SessionSource &source)
{
    auto *operation = Exchange::makeNewWithFiles(m_engine, request, source).release();
    if (!operation)
        return;
    operation->setParent(this);
    auto *dialog = new WorkDialog(tr("Making “%1”").arg(displayText(request.name.toUtf8())), m_window);
    connect(operation, &Exchange::NewWithFiles::progressed, dialog, &WorkDialog::setProgress);
    connect(dialog, &WorkDialog::stopRequested, operation, &Exchange::NewWithFiles::giveUp);
    operation->pending().then(
        this, [this, operation, dialog = QPointer(dialog)](const Result<Exchange::NewWorkspace> &made) {
            operation->deleteLater();
            if (dialog)
                dialog->finish();
            if (!made) {
                if (made.error().code != ErrorCode::Cancelled)
                    Q_EMIT failed(made.error());
                return;
            }
            Q_EMIT created(made->session.key);
            if (made->leftOutCount > 0)
                Q_EMIT failed({ErrorCode::NotFound,
                               tr("%1 changed or went away meanwhile, and are not in the session.")
                                   .arg(filesText(made->leftOutCount)),
                               {}});
        });
    dialog->show();
    operation->start();
}

void ExchangeCommands::askExport()
{
    const SessionInfo session = *m_session;
    auto *dialog = new QFileDialog(m_window, tr("Export session"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Sessions (*.tar.zst)"));
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // an archive takes no other file's place
    dialog->selectFile(session.key.session + QStringLiteral(".tar.zst"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, session](const QString &file) {
        exportTo(session, QFileInfo(file).suffix().isEmpty() ? file + QStringLiteral(".tar.zst") : file);
    });
    dialog->open();
}

void ExchangeCommands::exportTo(const SessionInfo &session, const QString &file)
{
    auto *dialog = new WorkDialog(tr("Exporting “%1”").arg(displayText(session.name.toUtf8())), m_window);
    connect(&m_engine.archives, &Api::Archives::progress, dialog, [dialog, file](const ArchiveProgress &progress) {
        if (progress.file == file && progress.bytesTotal > 0)
            dialog->setProgress(tr("%1 of %2").arg(sizeText(progress.bytesDone), sizeText(progress.bytesTotal)),
                                double(progress.bytesDone) / double(progress.bytesTotal));
    });
    connect(dialog, &WorkDialog::stopRequested, this, [this, file] { m_engine.archives.cancel(file); });
    m_engine.archives.exportTo(session.key, file)
        .then(this, [this, file, dialog = QPointer(dialog)](const Result<ArchiveReport> &report) {
            if (!report) {
                if (dialog)
                    dialog->finish();
                if (report.error().code != ErrorCode::Cancelled)
                    Q_EMIT failed(report.error());
                return;
            }
            if (dialog)
                dialog->showResult(
                    tr("The session is in a file"),
                    tr("%1, %2: %3").arg(shownFile(file), sizeText(report->fileBytes), contents(*report)) +
                        QLatin1Char('\n') + tr("Whoever has the file can read all of it."));
        });
    dialog->show();
}

void ExchangeCommands::askImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Import session"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Sessions (*.tar.zst)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ExchangeCommands::importFrom);
    dialog->open();
}

void ExchangeCommands::importFrom(const QString &file)
{
    auto *dialog = new WorkDialog(tr("Importing a session"), m_window);
    connect(&m_engine.archives, &Api::Archives::progress, dialog, [dialog, file](const ArchiveProgress &progress) {
        if (progress.file == file && progress.bytesTotal > 0)
            dialog->setProgress(tr("%1 of %2").arg(sizeText(progress.bytesDone), sizeText(progress.bytesTotal)),
                                double(progress.bytesDone) / double(progress.bytesTotal));
    });
    connect(dialog, &WorkDialog::stopRequested, this, [this, file] { m_engine.archives.cancel(file); });
    m_engine.archives.importFrom(file).then(
        this, [this, dialog = QPointer(dialog)](const Result<ArchiveReport> &report) {
            if (!report) {
                if (dialog)
                    dialog->finish();
                if (report.error().code != ErrorCode::Cancelled)
                    Q_EMIT failed(report.error());
                return;
            }
            if (dialog)
                dialog->showResult(tr("The session is here"),
                                   tr("%1: %2 of workspace, %3")
                                       .arg(report->session.text(), sizeText(report->diskBytes), contents(*report)));
            Q_EMIT created(report->session);
        });
    dialog->show();
}

} // namespace Vitrine::Ui
