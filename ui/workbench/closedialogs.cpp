// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/closedialogs.h"

#include "ui/theme/dialogsize.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

constexpr int dialogWidth = 480;
constexpr qsizetype namesShown = 4;

QVBoxLayout *startLayout(QDialog *dialog, const QString &headline)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(headline);
    fitToWords(dialog, dialogWidth);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    auto *label = makeLabel(headline, TextStyle::Headline, Token::Text, dialog);
    label->setWordWrap(true);
    layout->addWidget(label);
    return layout;
}

QString listOf(const QStringList &names)
{
    if (names.size() <= namesShown)
        return names.join(QStringLiteral(", "));
    return CloseDialog::tr("%1 and %2 more")
        .arg(names.first(namesShown).join(QStringLiteral(", ")))
        .arg(names.size() - namesShown);
}

} // namespace

CloseDialog::CloseDialog(const QStringList &names, QWidget *parent) : QDialog(parent)
{
    QVBoxLayout *layout = startLayout(this, names.size() == 1 ? tr("One machine is running")
                                                              : tr("%1 machines are running").arg(names.size()));
    auto *which = makeLabel(listOf(names), TextStyle::Body, Token::Text, this);
    which->setWordWrap(true);
    auto *what = makeLabel(tr("Stopped machines lose nothing in their workspaces; their agents get 15 seconds to "
                              "finish. Machines that keep "
                              "running go on without a window until you open Vitrine again."),
                           TextStyle::Body, Token::Text2, this);
    what->setWordWrap(true);
    m_always = new QCheckBox(tr("Do this every time"), this);
    auto *stay = makeButton(tr("Cancel"), {}, ButtonKind::Plain, this);
    auto *keep = makeButton(tr("Keep running in the background"), {}, ButtonKind::Plain, this);
    auto *stop = makeButton(tr("Stop them"), QStringLiteral("stop"), ButtonKind::Filled, this);
    keep->setObjectName(QStringLiteral("close.keep"));
    stop->setObjectName(QStringLiteral("close.stop"));
    stop->setDefault(true);
    layout->addWidget(which);
    layout->addWidget(what);
    layout->addSpacing(4);
    layout->addWidget(m_always);
    layout->addSpacing(12);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(stay);
    row->addStretch(1);
    row->addWidget(keep);
    row->addWidget(stop);
    layout->addLayout(row);
    setAccessibleDescription(what->text());
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, [this] { choose(CloseChoice::KeepRunning); });
    connect(stop, &QPushButton::clicked, this, [this] { choose(CloseChoice::Stop); });
    stop->setFocus();
}

void CloseDialog::choose(CloseChoice choice)
{
    Q_EMIT chosen(choice, m_always->isChecked());
    accept();
}

StoppingDialog::StoppingDialog(Api::Engine &engine, int machines, QWidget *parent) : QDialog(parent)
{
    QVBoxLayout *layout = startLayout(this, tr("Stopping machines"));
    m_words = makeLabel({}, TextStyle::Body, Token::Text2, this);
    m_words->setWordWrap(true);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Machines stopped"));
    auto *back = makeButton(tr("Keep the window open"), {}, ButtonKind::Plain, this);
    layout->addWidget(m_words);
    layout->addWidget(m_bar);
    layout->addSpacing(12);
    layout->addWidget(back, 0, Qt::AlignRight);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(&engine, &Api::Engine::stoppingAll, this, &StoppingDialog::showLeft);
    showLeft(machines, machines);
    engine.stopAll().then(this, [this](const Result<void> &result) {
        if (result) {
            accept();
            return;
        }
        Q_EMIT failed(result.error());
        reject();
    });
}

void StoppingDialog::showLeft(int left, int total)
{
    m_bar->setRange(0, std::max(1, total));
    m_bar->setValue(total - left);
    m_words->setText(
        left == 1
            ? tr("One machine is left. Its agent gets 15 seconds, then its workspace is saved.")
            : tr("%1 of %2 machines are left. Agents get 15 seconds, then workspaces are saved.").arg(left).arg(total));
}

} // namespace Vitrine::Ui
