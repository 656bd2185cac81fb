// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/errordialog.h"

#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

ErrorDialog::ErrorDialog(const Error &error, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Details"));
    auto *message = makeLabel(error.message, TextStyle::Strong, Token::Text, this);
    message->setWordWrap(true);
    message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *detail = new QPlainTextEdit(error.detail, this);
    detail->setReadOnly(true);
    detail->setFont(textFont(TextStyle::Code));
    leftToRight(detail);
    detail->setProperty("kind", QStringLiteral("field"));
    detail->setAccessibleName(tr("What the system said"));
    auto *copy = makeButton(tr("Copy"), QStringLiteral("copy"), ButtonKind::Plain, this);
    auto *close = makeButton(tr("Close"), {}, ButtonKind::Plain, this);
    close->setDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(message);
    layout->addWidget(detail, 1);
    layout->addLayout(buttons);
    resize(620, 320);

    connect(copy, &QPushButton::clicked, this, [text = error.text()] { QGuiApplication::clipboard()->setText(text); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
}

} // namespace Vitrine::Ui
