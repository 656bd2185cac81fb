// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agents/saveversiondialog.h"

#include "ui/theme/dialogsize.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

constexpr int dialogWidth = 480;
constexpr int underRadio = 22; ///< where the words of a radio button begin

} // namespace

SaveVersionDialog::SaveVersionDialog(const QString &agent, int version, int sessions, int running, QWidget *parent)
    : QDialog(parent), m_keep(new QRadioButton(tr("Use version %1, and keep their workspaces").arg(version), this)),
      m_empty(new QRadioButton(tr("Use version %1, with empty workspaces").arg(version), this)),
      m_stay(new QRadioButton(tr("Stay with the version they have"), this)),
      m_save(makeButton(tr("Save"), {}, ButtonKind::Filled, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    fitToWords(this, dialogWidth);
    setWindowTitle(tr("Save version %1 of %2?").arg(version).arg(agent));
    m_keep->setObjectName(QStringLiteral("saveVersion.keep"));
    m_empty->setObjectName(QStringLiteral("saveVersion.empty"));
    m_stay->setObjectName(QStringLiteral("saveVersion.stay"));
    m_keep->setChecked(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    const auto add = [this, layout](const QString &text, TextStyle style, Token tone, int indent) {
        auto *label = makeLabel(text, style, tone, this);
        label->setWordWrap(true);
        label->setContentsMargins(indent, 0, 0, 0);
        layout->addWidget(label);
    };
    add(windowTitle(), TextStyle::Headline, Token::Text, 0);
    QString which =
        tr("%n session(s) of it were made with an earlier version. From their next start on, they:", nullptr, sessions);
    add(which, TextStyle::Body, Token::Text, 0);
    layout->addSpacing(4);
    layout->addWidget(m_keep);
    layout->addWidget(m_empty);
    const QString kept = tr("What is in them becomes a checkpoint that you can go back to.");
    m_empty->setAccessibleDescription(kept);
    add(kept, TextStyle::Secondary, Token::Text2, underRadio);
    layout->addWidget(m_stay);
    if (running > 0) {
        layout->addSpacing(4);
        const QString soon = tr("%n of them run(s) now, and go(es) on as it is until stopped.", nullptr, running);
        add(soon, TextStyle::Secondary, Token::Text2, 0);
        which += QLatin1Char(' ') + soon;
    }
    setAccessibleDescription(which);
    auto *back = makeButton(tr("Cancel"), {}, ButtonKind::Plain, this);
    m_save->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(back);
    row->addWidget(m_save);
    layout->addSpacing(12);
    layout->addLayout(row);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        accept();
        if (m_stay->isChecked())
            Q_EMIT chosen({});
        else
            Q_EMIT chosen(m_empty->isChecked() ? WorkspaceFate::StartAnew : WorkspaceFate::Keep);
    });
    m_keep->setFocus();
}

} // namespace Vitrine::Ui
