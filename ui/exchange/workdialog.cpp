// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/workdialog.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

WorkDialog::WorkDialog(const QString &headline, QWidget *parent)
    : QDialog(parent), m_headline(makeLabel(headline, TextStyle::Headline, Token::Text, this)),
      m_words(makeLabel({}, TextStyle::Secondary, Token::Text2, this)), m_bar(new QProgressBar(this)),
      m_button(makeButton(tr("Cancel"), {}, ButtonKind::Plain, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(headline);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(headline);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(m_headline);
    layout->addSpacing(4);
    layout->addWidget(m_bar);
    layout->addWidget(m_words);
    layout->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_button);
    layout->addSpacing(12);
    layout->addLayout(row);
    setMinimumWidth(460);
    connect(m_button, &QPushButton::clicked, this, &WorkDialog::reject);
}

void WorkDialog::setProgress(const QString &words, double fraction)
{
    if (m_ended || m_stopping)
        return;
    m_words->setText(words);
    m_bar->setRange(0, fraction < 0 ? 0 : 1000);
    if (fraction >= 0)
        m_bar->setValue(int(qBound(0.0, fraction, 1.0) * 1000));
}

void WorkDialog::showResult(const QString &headline, const QString &text)
{
    m_ended = true;
    setWindowTitle(headline);
    m_headline->setText(headline);
    m_words->setText(text);
    m_bar->hide();
    m_button->setText(tr("Close"));
    m_button->setEnabled(true);
    m_button->setDefault(true);
    m_button->setFocus();
    adjustSize();
}

void WorkDialog::finish()
{
    m_ended = true;
    close();
}

void WorkDialog::reject()
{
    if (m_ended) {
        QDialog::reject();
        return;
    }
    if (m_stopping)
        return;
    m_bar->setRange(0, 0);
    m_words->setText(tr("Stopping…"));
    m_button->setEnabled(false);
    m_stopping = true;
    Q_EMIT stopRequested();
}

} // namespace Vitrine::Ui
