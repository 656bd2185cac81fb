// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a block of the pane: its menu, its output as text, as a file and on the clipboard.
#include "ui/terminal/blocklist.h"
#include "ui/terminal/commandbar.h"
#include "ui/terminal/commandspane.h"
#include "ui/terminal/outputfilter.h"
#include "ui/terminal/outputpane.h"
#include "ui/terminal/outputreading.h"
#include "ui/terminal/shellpane.h"
#include "ui/terminal/shelltabs.h"
#include "ui/theme/icon.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QRegularExpression>

namespace Vitrine::Ui {

namespace {

constexpr qint64 maxCopyBytes = 8 * 1024 * 1024; ///< of an output onto the clipboard

} // namespace

void CommandsPane::showBlockMenu(const CommandRecord &record, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString selected = m_list->selectedText();
    if (const TerminalLink link = m_list->linkAt(position); !link.isEmpty()) {
        QString target =
            link.path.isEmpty() ? link.url.toString(QUrl::FullyEncoded).left(60) : displayText(link.path.left(60));
        target.replace(u'&', QLatin1String("&&"));
        connect(menu->addAction(tr("Open %1").arg(target)), &QAction::triggered, this,
                [this, link] { activate(link); });
        menu->addSeparator();
    }
    if (!selected.isEmpty()) {
        connect(menu->addAction(themeIcon(QStringLiteral("copy")), tr("Copy")), &QAction::triggered, this,
                [selected] { QGuiApplication::clipboard()->setText(selected); });
        menu->addSeparator();
    }
    connect(menu->addAction(tr("Copy command")), &QAction::triggered, this,
            [record] { QGuiApplication::clipboard()->setText(record.command); });
    connect(menu->addAction(tr("Copy output")), &QAction::triggered, this, [this, record] { copyOutput(record); });
    menu->addSeparator();
    connect(menu->addAction(themeIcon(QStringLiteral("open")), tr("Show as text")), &QAction::triggered, this,
            [this, record] { openOutput(record); });
    connect(menu->addAction(themeIcon(QStringLiteral("download")), tr("Save output…")), &QAction::triggered, this,
            [this, record] { saveOutput(record); });
    menu->addSeparator();
    connect(menu->addAction(themeIcon(QStringLiteral("pencil")), tr("Edit command")), &QAction::triggered, this,
            [this, record] { m_bar->setText(record.command); });
    if (hasEnded(record.status))
        connect(menu->addAction(themeIcon(QStringLiteral("redo")), tr("Run again")), &QAction::triggered, this,
                [this, record] { run(record.command, Origin::You); });
    else
        connect(menu->addAction(themeIcon(QStringLiteral("stop")), tr("Stop")), &QAction::triggered, m_list,
                [this, record] { Q_EMIT m_list->stopRequested(record.id); });
    menu->popup(position);
}

void CommandsPane::showAsText()
{
    if (ShellPane *shell = m_shells->front()) {
        shell->showAsText();
        return;
    }
    const QList<CommandRecord> records = m_list->records();
    for (const CommandRecord &record : records) {
        if (record.id == m_list->current() || (m_list->current().isEmpty() && &record == &records.last())) {
            openOutput(record);
            return;
        }
    }
}

void CommandsPane::activate(const TerminalLink &link)
{
    if (!link.path.isEmpty())
        Q_EMIT fileRequested(link.path, link.line);
    else if (!link.url.isEmpty() && confirmLink(link.url))
        openLink(link.url);
}

void CommandsPane::openOutput(const CommandRecord &record)
{
    QPointer<OutputPane> &page = m_outputs[record.id];
    if (page) {
        Q_EMIT page->raiseRequested();
        return;
    }
    page = new OutputPane(m_context, record);
    connect(page, &OutputPane::saveRequested, this, &CommandsPane::saveOutput);
    Q_EMIT pageOpened(page, true);
}

void CommandsPane::saveOutput(const CommandRecord &record)
{
    auto *dialog = new QFileDialog(window(), tr("Save output"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    QString name = record.command.left(40).simplified();
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9._-]+"));
    name.replace(odd, QStringLiteral("-"));
    dialog->selectFile(name + QStringLiteral(".txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = record.id](const QString &path) {
        auto *save = new SaveOutput(m_engine.commands, id, path, this);
        save->deleteWhenEnded();
        save->progress = [this](double part) { Q_EMIT busyChanged(true, part); };
        Q_EMIT busyChanged(true, 0);
        save->pending().then(this, [this](const Result<qint64> &result) {
            if (!result && result.error().code == ErrorCode::Cancelled)
                return; // the pane itself is going
            Q_EMIT busyChanged(false, -1);
            if (!result)
                Q_EMIT failed(result.error());
        });
        save->start();
    });
    dialog->open();
}

void CommandsPane::copyOutput(const CommandRecord &record)
{
    auto *collect = new CollectOutput(m_engine.commands, record.id, maxCopyBytes, this);
    collect->deleteWhenEnded();
    collect->pending().then(this, [this, collect](const Result<QByteArray> &bytes) {
        if (!bytes) {
            if (bytes.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(bytes.error());
        } else if (collect->isCut()) {
            Q_EMIT failed({ErrorCode::InvalidInput,
                           tr("Could not copy the output. It is larger than 8 MB; save it to a file."),
                           {}});
        } else {
            QGuiApplication::clipboard()->setText(QString::fromUtf8(OutputFilter::plainText(*bytes)));
        }
    });
    collect->start();
}

} // namespace Vitrine::Ui
