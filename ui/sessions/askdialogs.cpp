// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/askdialogs.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

QVBoxLayout *dialogLayout(QDialog *dialog, const QString &headline)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(headline);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    auto *label = makeLabel(headline, TextStyle::Headline, Token::Text, dialog);
    label->setWordWrap(true);
    layout->addWidget(label);
    return layout;
}

void addButtons(QVBoxLayout *layout, QPushButton *reject, QPushButton *accept, QDialog *dialog)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(reject);
    row->addWidget(accept);
    layout->addSpacing(12);
    layout->addLayout(row);
    QObject::connect(reject, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(accept, &QPushButton::clicked, dialog, &QDialog::accept);
}

} // namespace

RenameDialog::RenameDialog(const QString &name, QWidget *parent) : QDialog(parent)
{
    QVBoxLayout *layout = dialogLayout(this, tr("Rename session"));
    auto *field = new QLineEdit(name, this);
    field->setMaxLength(120);
    field->setAccessibleName(tr("Name"));
    field->selectAll();
    layout->addWidget(field);
    auto *rename = makeButton(tr("Rename"), {}, ButtonKind::Filled, this);
    rename->setDefault(true);
    addButtons(layout, makeButton(tr("Cancel"), {}, ButtonKind::Plain, this), rename, this);
    connect(field, &QLineEdit::textChanged, rename,
            [rename](const QString &text) { rename->setEnabled(!text.trimmed().isEmpty()); });
    connect(this, &QDialog::accepted, this, [this, field] { Q_EMIT chosen(field->text().trimmed()); });
    setMinimumWidth(380);
    field->setFocus();
}

} // namespace Vitrine::Ui
