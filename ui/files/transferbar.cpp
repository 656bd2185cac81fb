// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/transferbar.h"

#include "ui/theme/format.h"
#include "ui/theme/theme.h"
#include "ui/window/questions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;
using Direction = Transfers::Direction;

TransferBar::TransferBar(Transfers &transfers, QWidget *parent)
    : QWidget(parent), m_transfers(transfers), m_text(makeLabel({}, TextStyle::Secondary, Token::Text, this)),
      m_bar(new QProgressBar(this)), m_button(makeButton(tr("Cancel"), {}, ButtonKind::Flat, this))
{
    setProperty("ground", QStringLiteral("alt"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Copying files"));
    m_text->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_bar->setAccessibleName(tr("How much is copied"));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_text);
    words->addWidget(m_bar);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(paneGutter, 6, 8, 6);
    layout->setSpacing(8);
    layout->addLayout(words, 1);
    layout->addWidget(m_button);
    hide();
    m_late.setSingleShot(true);
    m_late.setInterval(300ms);
    m_late.callOnTimeout(this, [this] { show(); });
    m_away.setSingleShot(true);
    m_away.setInterval(8s);
    m_away.callOnTimeout(this, [this] { hide(); });

    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_transfers.isRunning())
            m_transfers.cancel();
        else
            hide();
    });
    connect(&m_transfers, &Transfers::started, this, &TransferBar::begin);
    connect(&m_transfers, &Transfers::progressed, this, &TransferBar::showProgress);
    connect(&m_transfers, &Transfers::ended, this, &TransferBar::showEnd);
    connect(&m_transfers, &Transfers::exists, this, &TransferBar::ask);
}

void TransferBar::say(const QString &text)
{
    if (m_transfers.isRunning())
        return;
    m_text->setText(text);
    m_text->setToolTip({});
    m_bar->hide();
    m_button->setText(tr("Close"));
    m_button->setAccessibleName(tr("Close this line"));
    show();
    m_away.start();
}

QString TransferBar::text() const
{
    return m_text->text();
}

void TransferBar::begin(Direction direction)
{
    m_direction = direction;
    m_away.stop();
    m_text->setText(direction == Direction::In ? tr("Copying into the workspace") : tr("Copying to this computer"));
    m_bar->setRange(0, 0);
    m_bar->show();
    m_button->setText(tr("Cancel"));
    m_button->setAccessibleName(tr("Cancel copying"));
    if (!isVisible())
        m_late.start();
}

void TransferBar::showProgress(const Transfer::CopyProgress &progress)
{
    const QString name = displayText(progress.path.mid(progress.path.lastIndexOf('/') + 1));
    QString far;
    if (progress.totalFiles >= 0) {
        far = tr("%1 of %n file(s), %2 of %3", nullptr, int(progress.totalFiles))
                  .arg(progress.files)
                  .arg(sizeText(progress.bytes), sizeText(progress.totalBytes));
        m_bar->setRange(0, 1000);
        m_bar->setValue(progress.totalBytes > 0 ? int(progress.bytes * 1000 / progress.totalBytes) : 0);
    } else {
        far = tr("%n file(s), %1", nullptr, int(progress.files)).arg(sizeText(progress.bytes));
    }
    if (m_transfers.waiting() > 0)
        far += tr(", %n more to come", nullptr, m_transfers.waiting());
    m_text->setText(m_direction == Direction::In ? tr("Copying %1 into the workspace: %2").arg(name, far)
                                                 : tr("Copying %1 to this computer: %2").arg(name, far));
}

void TransferBar::showEnd(Direction direction, const Transfers::End &end)
{
    m_late.stop();
    m_bar->hide();
    m_button->setText(tr("Close"));
    m_button->setAccessibleName(tr("Close this line"));
    if (end.error) {
        if (end.error->code == ErrorCode::Cancelled) {
            m_text->setText(tr("Copying was cancelled. What was copied stays."));
            show();
            m_away.start();
        } else {
            hide();
            Q_EMIT failed(*end.error);
        }
        return;
    }
    const Transfer::CopyReport &report = end.report;
    QString text = direction == Direction::In
                       ? tr("Copied %n file(s) into the workspace, %1.", nullptr, int(report.files))
                       : tr("Copied %n file(s) to this computer, %1.", nullptr, int(report.files));
    text = text.arg(sizeText(report.bytes));
    if (report.skipped > 0)
        text += QLatin1Char(' ') + tr("%n that was there already stayed.", nullptr, int(report.skipped));
    if (report.leftOutCount > 0) {
        text += QLatin1Char(' ') + tr("Left out: %n, links or no files.", nullptr, int(report.leftOutCount));
        m_text->setToolTip(displayText(report.leftOut.mid(0, 20).join(QLatin1Char('\n')).toUtf8()).toHtmlEscaped());
    } else {
        m_text->setToolTip({});
    }
    if (report.incomplete)
        text += QLatin1Char(' ') + tr("Some files could not be read.");
    m_text->setText(text);
    show();
    if (report.leftOutCount == 0 && !report.incomplete)
        m_away.start(); // what was lost on the way stays to be read
}

void TransferBar::ask(const QByteArray &path)
{
    m_late.stop();
    show();
    const QString name = displayText(path);
    auto *dialog = new ChoiceDialog(
        m_direction == Direction::In ? tr("Replace what is in the workspace?")
                                     : tr("Replace what is on this computer?"),
        tr("There is a %1 already. Your answer counts for all files of this copy.").arg(name), tr("Cancel copying"),
        {{tr("Keep those that are there"), ButtonKind::Plain}, {tr("Replace"), ButtonKind::Danger}}, this);
    connect(dialog, &ChoiceDialog::chosen, this, [this](int choice) {
        m_transfers.answer(choice == 0 ? Transfer::Existing::Skip : Transfer::Existing::Replace);
    });
    connect(dialog, &QDialog::rejected, this, [this] { m_transfers.cancel(); });
    dialog->open();
}

} // namespace Vitrine::Ui
