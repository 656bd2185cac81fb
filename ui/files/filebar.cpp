// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filebar.h"

#include "ui/files/filehead.h"
#include "ui/files/searchedtext.h"
#include "ui/theme/widgets.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

FileBar::FileBar(SearchedText *text, QWidget *parent)
    : QWidget(parent), m_text(text), m_field(new SearchField({}, this)),
      m_matches(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_previous(fileButton(QStringLiteral("up"), tr("Previous match"), this)),
      m_next(fileButton(QStringLiteral("down"), tr("Next match"), this))
{
    setProperty("ground", QStringLiteral("alt"));
    setAttribute(Qt::WA_StyledBackground);
    auto *crossButton = fileButton(QStringLiteral("cross"), tr("Close"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(paneGutter, 6, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_matches);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(crossButton);
    m_typing.setSingleShot(true);
    m_typing.setInterval(120ms);
    m_typing.callOnTimeout(this, [this] { searchNow(false, true); });
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        if (m_mode == Mode::Find)
            m_typing.start();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &FileBar::entered);
    connect(m_field, &SearchField::left, this, [this] { setMode(Mode::None); });
    connect(m_previous, &QToolButton::clicked, this, [this] { searchNow(true, false); });
    connect(m_next, &QToolButton::clicked, this, [this] { searchNow(false, false); });
    connect(crossButton, &QToolButton::clicked, this, [this] { setMode(Mode::None); });
    connect(m_text, &SearchedText::filled, this, [this] {
        if (m_mode == Mode::Find)
            updateMatches(m_text->matches() > 0);
    });
    hide();
}

void FileBar::setMode(Mode mode)
{
    m_typing.stop();
    const bool hadFocus = isVisible() && isAncestorOf(window()->focusWidget());
    m_mode = mode;
    setVisible(mode != Mode::None);
    m_previous->setVisible(mode == Mode::Find);
    m_next->setVisible(mode == Mode::Find);
    if (mode != Mode::Find)
        m_text->endFind();
    m_field->clear();
    if (mode == Mode::None) {
        if (hadFocus)
            m_text->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (mode == Mode::Find) {
        m_field->setPlaceholderText(tr("Find in this file"));
        m_field->setAccessibleName(tr("Find in this file"));
        m_matches->clear();
        const QString selected = m_text->textCursor().selectedText();
        if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
            m_field->setText(selected);
    } else {
        m_field->setPlaceholderText(tr("Line"));
        m_field->setAccessibleName(tr("Go to line"));
        m_matches->setText(tr("of %L1").arg(m_text->lineCount()));
        m_field->setText(QString::number(m_text->currentLine()));
    }
    m_field->selectAll();
    m_field->setFocus(Qt::OtherFocusReason);
}

void FileBar::entered()
{
    if (m_mode == Mode::Find) {
        m_typing.stop();
        searchNow(QGuiApplication::keyboardModifiers() & Qt::ShiftModifier, false);
    } else if (bool number = false; const int line = m_field->text().trimmed().toInt(&number)) {
        m_text->goToLine(std::clamp(line, 1, std::max(1, m_text->lineCount())));
        setMode(Mode::None);
        m_text->setFocus(Qt::OtherFocusReason);
    }
}

void FileBar::searchNow(bool backwards, bool fromStart)
{
    updateMatches(m_text->find(m_field->text(), backwards, fromStart));
}

void FileBar::updateMatches(bool found)
{
    if (m_field->text().isEmpty())
        m_matches->clear();
    else if (!found)
        m_matches->setText(tr("Not found"));
    else
        m_matches->setText(m_text->matches() >= SearchedText::maxMatches
                               ? tr("%L1 or more").arg(SearchedText::maxMatches)
                               : tr("%n found", nullptr, m_text->matches()));
    setTone(m_matches, found || m_field->text().isEmpty() ? Token::Text2 : Token::Bad);
}

} // namespace Vitrine::Ui
