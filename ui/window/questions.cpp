// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/questions.h"

#include "ui/theme/dialogsize.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

QLabel *addText(QVBoxLayout *layout, const QString &text, TextStyle style, Token tone, QWidget *dialog)
{
    auto *label = makeLabel(text, style, tone, dialog);
    label->setWordWrap(true);
    layout->addWidget(label);
    return label;
}

QVBoxLayout *makeLayout(QDialog *dialog, const QString &headline)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(headline);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    addText(layout, headline, TextStyle::Headline, Token::Text, dialog);
    return layout;
}

void addButtons(QVBoxLayout *layout, QPushButton *keep, QPushButton *go, QDialog *dialog)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(keep);
    row->addWidget(go);
    layout->addSpacing(12);
    layout->addLayout(row);
    QObject::connect(keep, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(go, &QPushButton::clicked, dialog, &QDialog::accept);
}

} // namespace

ConfirmDialog::ConfirmDialog(const QString &question, const QString &consequence, const QString &keep,
                             const QString &go, QWidget *parent, ButtonKind kind)
    : QDialog(parent), m_go(makeButton(go, {}, kind, this))
{
    QVBoxLayout *layout = makeLayout(this, question);
    addText(layout, consequence, TextStyle::Body, Token::Text2, this);
    auto *keepButton = makeButton(keep, {}, ButtonKind::Plain, this);
    keepButton->setDefault(true);
    addButtons(layout, keepButton, m_go, this);
    setAccessibleDescription(consequence);
    fitToWords(this, 440);
    keepButton->setFocus();
}

ChoiceDialog::ChoiceDialog(const QString &question, const QString &consequence, const QString &keep,
                           const QList<Choice> &choices, QWidget *parent)
    : QDialog(parent)
{
    QVBoxLayout *layout = makeLayout(this, question);
    addText(layout, consequence, TextStyle::Body, Token::Text2, this);
    layout->addSpacing(12);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    auto *keepButton = makeButton(keep, {}, ButtonKind::Plain, this);
    keepButton->setDefault(true);
    row->addWidget(keepButton);
    connect(keepButton, &QPushButton::clicked, this, &QDialog::reject);
    for (int i = 0; i < choices.size(); ++i) {
        auto *button = makeButton(choices[i].text, {}, choices[i].kind, this);
        button->setAutoDefault(false);
        row->addWidget(button);
        m_buttons.append(button);
        connect(button, &QPushButton::clicked, this, [this, i] {
            accept();
            Q_EMIT chosen(i);
        });
    }
    layout->addLayout(row);
    setAccessibleDescription(consequence);
    setMinimumWidth(440);
    fitToWords(this);
    keepButton->setFocus();
}

NameDialog::NameDialog(const Words &words, const QString &name, int maxLength, QWidget *parent)
    : QDialog(parent), m_field(new QLineEdit(name, this)), m_go(makeButton(words.go, {}, ButtonKind::Filled, this))
{
    QVBoxLayout *layout = makeLayout(this, words.headline);
    addText(layout, words.about, TextStyle::Secondary, Token::Text2, this);
    layout->addSpacing(8);
    auto *label = makeLabel(tr("Name"), TextStyle::Body, Token::Text, this);
    layout->addWidget(label);
    m_field->setMaxLength(maxLength);
    m_field->setPlaceholderText(words.placeholder);
    m_field->setAccessibleName(label->text());
    m_field->selectAll();
    label->setBuddy(m_field);
    layout->addWidget(m_field);
    m_go->setDefault(true);
    addButtons(layout, makeButton(tr("Cancel"), {}, ButtonKind::Plain, this), m_go, this);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(m_field->text().trimmed()); });
    setMinimumWidth(420);
    m_field->setFocus();
}

bool askForLink(QWidget *parent, const QString &question, const QUrl &url)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Vitrine::Ui::LinkQuestion", text); };
    QMessageBox box(parent);
    box.setWindowTitle(tr("Open a link"));
    box.setTextFormat(Qt::PlainText);
    box.setText(question);
    // What a name in another script really is shows here.
    box.setInformativeText(url.toString(QUrl::FullyEncoded).left(2'000));
    auto *open = box.addButton(tr("Open"), QMessageBox::AcceptRole);
    auto *copy = box.addButton(tr("Copy link"), QMessageBox::ActionRole);
    box.addButton(tr("Keep closed"), QMessageBox::RejectRole);
    box.setDefaultButton(open);
    box.exec();
    if (box.clickedButton() == copy)
        QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
    return box.clickedButton() == open;
}

} // namespace Vitrine::Ui
