// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/aboutdialog.h"

#include "ui/theme/dialogsize.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

AboutDialog::AboutDialog(Api::Engine &engine, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Vitrine"));
    fitToWords(this, 460);
    auto *facts = makeLabel({}, TextStyle::Secondary, Token::Text2, this);
    facts->setWordWrap(true);
    facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *about =
        makeLabel(tr("A desktop workbench for coding-agent sessions, each in a small virtual machine of its own."),
                  TextStyle::Body, Token::Text, this);
    about->setWordWrap(true);
    auto *licence = makeLabel(
        tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty."),
        TextStyle::Secondary, Token::Text2, this);
    licence->setWordWrap(true);
    auto *close = makeButton(tr("Close"), {}, ButtonKind::Plain, this);
    close->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(QStringLiteral("Vitrine"), TextStyle::Title, Token::Text, this));
    layout->addWidget(about);
    layout->addWidget(facts);
    layout->addWidget(licence);
    layout->addSpacing(12);
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    engine.status().then(this, [facts](const Result<Api::EngineStatus> &status) {
        if (status)
            facts->setText(tr("Version %1. Everything is kept in %2.").arg(status->version, status->store));
    });
}

} // namespace Vitrine::Ui
