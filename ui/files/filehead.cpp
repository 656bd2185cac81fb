// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filehead.h"

#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace Vitrine::Ui {

namespace {

/// A label that gives up its middle when room is short: the end of a file's name tells its kind.
class NameLabel : public QLabel
{
public:
    explicit NameLabel(QWidget *parent) : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    }
    QSize minimumSizeHint() const override { return {48, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(textFont(TextStyle::Strong));
        painter.setPen(color(Token::Text));
        painter.drawText(rect(), Mirror(this).codeFlags(),
                         QFontMetrics(painter.font()).elidedText(text(), Qt::ElideMiddle, width()));
    }
};

/// An icon that follows the theme.
class IconLabel : public QWidget
{
public:
    IconLabel(QString name, QWidget *parent) : QWidget(parent), m_name(std::move(name)) { setFixedSize(16, 16); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0, iconPixmap(m_name, Token::Text, 16, devicePixelRatioF()));
    }

private:
    QString m_name;
};

} // namespace

QToolButton *fileButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themeIcon(icon));
    button->setIconSize({16, 16});
    button->setFixedSize(paneControlHeight, paneControlHeight);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

FileHead::FileHead(bool isPage, QWidget *parent)
    : QWidget(parent), m_name(new NameLabel(this)), m_meta(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_copy(fileButton(QStringLiteral("copy"), tr("Copy path"), this)),
      m_open(fileButton(QStringLiteral("open"), tr("Open in a tab"), this)),
      m_edit(fileButton(QStringLiteral("pencil"), tr("Edit"), this)),
      m_switch(makeButton({}, {}, ButtonKind::Flat, this))
{
    setProperty("ground", QStringLiteral("alt"));
    setAttribute(Qt::WA_StyledBackground);
    m_name->setFont(textFont(TextStyle::Strong));
    m_open->setVisible(!isPage);
    m_edit->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(isPage ? readingGutter : paneGutter, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(new IconLabel(QStringLiteral("file"), this));
    layout->addWidget(m_name);
    layout->addWidget(m_meta);
    layout->addStretch(1);
    m_switch->hide();
    layout->addWidget(m_switch);
    layout->addWidget(m_edit);
    layout->addWidget(m_copy);
    layout->addWidget(m_open);
    connect(m_copy, &QToolButton::clicked, this, &FileHead::copyRequested);
    connect(m_switch, &QPushButton::clicked, this, &FileHead::switchRequested);
    connect(m_edit, &QToolButton::clicked, this, &FileHead::editRequested);
    connect(m_open, &QToolButton::clicked, this, &FileHead::openRequested);
}

void FileHead::setContent(const QString &name, const QString &path, const QString &meta)
{
    m_name->setText(name);
    m_name->setToolTip(path.isEmpty() ? QString()
                                      : QStringLiteral("<p style='white-space: pre'>%1</p>").arg(path.toHtmlEscaped()));
    m_meta->setText(meta);
}

void FileHead::setUsable(bool usable)
{
    m_copy->setEnabled(usable);
    m_open->setEnabled(usable);
}

void FileHead::setSwitch(const QString &text)
{
    m_switch->setVisible(!text.isEmpty());
    m_switch->setText(text);
    m_switch->setToolTip(tr("Show it as %1", "Text, Table, …").arg(text));
    m_switch->setAccessibleName(m_switch->toolTip());
}

void FileHead::setEditable(bool editable)
{
    m_edit->setVisible(editable);
}

QString FileHead::text() const
{
    return m_name->text() + QLatin1Char('\n') + m_meta->text();
}

} // namespace Vitrine::Ui
