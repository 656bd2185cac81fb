// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/fileview.h"

#include "ui/files/codeview.h"
#include "ui/files/imageview.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/widgets.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype inlineBytes = 32 << 10; ///< less is split into lines here

QToolButton *iconButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themeIcon(icon));
    button->setIconSize({16, 16});
    button->setFixedSize(paneControlHeight, paneControlHeight);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

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
        painter.drawText(rect(), Qt::AlignVCenter | Qt::TextSingleLine,
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

FileView::FileView(Mode mode, Api::Files &files, CodeColors *colors, QWidget *parent)
    : QWidget(parent), m_mode(mode), m_files(files), m_stack(new QStackedWidget(this)),
      m_code(new CodeView(colors, m_stack)), m_image(new ImageView(m_stack)), m_message(new EmptyState(m_stack))
{
    m_stack->addWidget(m_code);
    m_stack->addWidget(m_image);
    m_stack->addWidget(m_message);
    m_notice = makeLabel({}, TextStyle::Secondary, Token::Warn, this);
    m_notice->setContentsMargins(paneGutter, 4, paneGutter, 4);
    m_notice->setWordWrap(true);
    m_notice->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(rule(this));
    layout->addWidget(m_notice);
    layout->addWidget(makeBar());
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    setFocusProxy(m_code);

    m_typing.setSingleShot(true);
    m_typing.setInterval(120ms);
    m_typing.callOnTimeout(this, [this] { searchNow(false, true); });
    m_late.setSingleShot(true);
    m_late.setInterval(300ms);
    m_late.callOnTimeout(this, [this] {
        m_code->clearLines();
        m_stack->setCurrentWidget(m_code);
    });
    connect(m_message, &EmptyState::triggered, this, [this] {
        m_bytesWanted = true;
        render(0);
    });
    clear();
}

FileView::~FileView() = default;

QWidget *FileView::makeHead()
{
    auto *head = new QWidget(this);
    head->setProperty("ground", QStringLiteral("alt"));
    head->setAttribute(Qt::WA_StyledBackground);
    auto *icon = new IconLabel(QStringLiteral("file"), head);
    m_name = new NameLabel(head);
    m_name->setFont(textFont(TextStyle::Strong));
    m_meta = makeLabel({}, TextStyle::Secondary, Token::Text2, head);
    m_copy = iconButton(QStringLiteral("copy"), tr("Copy path"), head);
    m_open = iconButton(QStringLiteral("open"), tr("Open in a tab"), head);
    m_open->setVisible(m_mode == Mode::Preview);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(m_mode == Mode::Page ? readingGutter : paneGutter, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(icon);
    layout->addWidget(m_name);
    layout->addWidget(m_meta);
    layout->addStretch(1);
    layout->addWidget(m_copy);
    layout->addWidget(m_open);
    connect(m_copy, &QToolButton::clicked, this, &FileView::copyPath);
    connect(m_open, &QToolButton::clicked, this, [this] {
        if (m_source)
            Q_EMIT openRequested(m_source->path());
    });
    return head;
}

QWidget *FileView::makeBar()
{
    m_bar = new QWidget(this);
    m_bar->setProperty("ground", QStringLiteral("alt"));
    m_bar->setAttribute(Qt::WA_StyledBackground);
    m_field = new SearchField({}, m_bar);
    m_matches = makeLabel({}, TextStyle::Secondary, Token::Text2, m_bar);
    m_previous = iconButton(QStringLiteral("up"), tr("Previous match"), m_bar);
    m_next = iconButton(QStringLiteral("down"), tr("Next match"), m_bar);
    auto *close = iconButton(QStringLiteral("cross"), tr("Close"), m_bar);
    auto *layout = new QHBoxLayout(m_bar);
    layout->setContentsMargins(paneGutter, 6, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_matches);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(close);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        if (m_barKind == Bar::Find)
            m_typing.start();
    });
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_barKind == Bar::Find) {
            m_typing.stop();
            searchNow(QGuiApplication::keyboardModifiers() & Qt::ShiftModifier, false);
        } else if (bool number = false; const int line = m_field->text().trimmed().toInt(&number)) {
            m_code->goToLine(std::clamp(line, 1, std::max(1, m_code->lineCount())));
            setBar(Bar::None);
            m_code->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_field, &SearchField::left, this, [this] { setBar(Bar::None); });
    connect(m_previous, &QToolButton::clicked, this, [this] { searchNow(true, false); });
    connect(m_next, &QToolButton::clicked, this, [this] { searchNow(false, false); });
    connect(close, &QToolButton::clicked, this, [this] { setBar(Bar::None); });
    connect(m_code, &CodeView::filled, this, [this] {
        if (m_barKind == Bar::Find)
            updateMatches(m_code->matches() > 0);
    });
    m_bar->hide();
    return m_bar;
}

QWidget *FileView::makeFoot()
{
    m_foot = new QWidget(this);
    m_foot->setProperty("ground", QStringLiteral("alt"));
    m_foot->setAttribute(Qt::WA_StyledBackground);
    m_footText = makeLabel({}, TextStyle::Secondary, Token::Text2, m_foot);
    m_more = makeButton(tr("Show more"), {}, ButtonKind::Link, m_foot);
    auto *layout = new QHBoxLayout(m_foot);
    layout->setContentsMargins(paneGutter, 6, paneGutter, 6);
    layout->setSpacing(8);
    layout->addWidget(m_footText);
    layout->addWidget(m_more);
    layout->addStretch(1);
    connect(m_more, &QPushButton::clicked, this, [this] {
        if (m_source)
            m_source->readMore();
    });
    m_foot->hide();
    return m_foot;
}

// --- The file

void FileView::showFile(const SessionKey &key, const QByteArray &path, const QString &mountPath)
{
    m_mountPath = mountPath;
    if (m_source && m_source->session() == key && m_source->path() == path)
        return;
    ++m_turn;
    m_wantedLine = 0;
    m_bytesWanted = false;
    m_source = std::make_unique<FileSource>(m_files, key, path);
    connect(m_source.get(), &FileSource::stateChanged, this, &FileView::sourceStateChanged);
    connect(m_source.get(), &FileSource::entryChanged, this, [this] {
        updateHead();
        updateFoot();
    });
    connect(m_source.get(), &FileSource::bytesChanged, this, &FileView::render);
    setBar(Bar::None);
    m_notice->hide();
    m_foot->hide();
    m_copy->setEnabled(true);
    m_open->setEnabled(true);
    updateHead();
    if (m_stack->currentWidget() == m_message) {
        m_code->clearLines();
        m_stack->setCurrentWidget(m_code);
    }
    m_late.start(); // what was shown stays for a moment, so that walking through files does not flicker
    m_source->setActive(m_active);
}

void FileView::clear()
{
    ++m_turn;
    m_late.stop();
    m_source.reset();
    m_code->clearLines();
    setBar(Bar::None);
    m_notice->hide();
    m_foot->hide();
    m_copy->setEnabled(false);
    m_open->setEnabled(false);
    updateHead();
    showMessage(tr("No file selected"), tr("Select one to read it here."));
}

void FileView::setActive(bool active)
{
    m_active = active;
    if (m_source)
        m_source->setActive(active);
}

void FileView::sourceStateChanged()
{
    updateHead();
    if (m_source->state() != FileSource::State::Failed) {
        m_notice->hide();
        return;
    }
    const Error &error = m_source->error();
    if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::WrongState)
        return; // the session stops; whoever shows this says so
    const bool gone = error.code == ErrorCode::NotFound;
    m_late.stop();
    if (m_source->bytes().isEmpty()) {
        m_foot->hide();
        showMessage(gone ? tr("This file is not there") : tr("This file cannot be read"),
                    gone ? tr("It was deleted or renamed.") : error.message);
        return;
    }
    m_notice->setText(gone ? tr("Deleted or renamed. This is what was in it.") : error.message);
    m_notice->show();
}

void FileView::render(qint64)
{
    ++m_turn;
    const QByteArray &bytes = m_source->bytes();
    updateHead();
    if (bytes.isEmpty()) {
        m_kind = ContentKind::Text;
        m_code->clearLines();
        m_foot->hide();
        showMessage(tr("This file is empty"), {});
        return;
    }
    m_kind = contentKindOf(bytes);
    if (m_kind == ContentKind::Image && !m_bytesWanted)
        renderImage();
    else if (m_kind == ContentKind::Text)
        renderText(bytes);
    else
        renderHex();
    updateFoot();
}

void FileView::renderText(const QByteArray &all)
{
    QByteArray bytes = all.left(maxTextBytes);
    if (bytes.size() < all.size() || !m_source->isWhole()) {
        // Ends with a whole line where it can, so that the next piece does not change the last one.
        if (const qsizetype newline = bytes.lastIndexOf('\n'); newline > bytes.size() / 2)
            bytes.truncate(newline + 1);
    }
    if (bytes.size() <= inlineBytes) {
        showLines(textLines(bytes));
        return;
    }
    const Promise<TextLines> promise;
    promise.pending().then(this, [this, turn = m_turn](const Result<TextLines> &lines) {
        if (lines && turn == m_turn)
            showLines(*lines);
    });
    QThreadPool::globalInstance()->start([promise, bytes] { promise.finish(textLines(bytes)); });
}

void FileView::showLines(const TextLines &lines)
{
    m_late.stop();
    m_stack->setCurrentWidget(m_code);
    m_code->setLines(lines, QString::fromUtf8(m_source->name()));
    if (m_wantedLine > 0)
        m_code->goToLine(std::exchange(m_wantedLine, 0));
}

void FileView::renderHex()
{
    m_late.stop();
    m_stack->setCurrentWidget(m_code);
    m_code->setLines(hexLines(m_source->bytes(), maxHexBytes), {});
}

void FileView::renderImage()
{
    if (m_source->entry().size > ImageView::maxBytes) {
        showMessage(
            tr("This picture is too large to be shown"),
            tr("It has %1. Up to %2 are shown.").arg(sizeText(m_source->entry().size), sizeText(ImageView::maxBytes)),
            tr("Show its bytes"));
        return;
    }
    if (m_source->canReadMore()) {
        m_source->readMore(); // comes back here
        return;
    }
    decodeImage(m_source->bytes()).then(this, [this, turn = m_turn](const Result<DecodedImage> &image) {
        if (turn != m_turn)
            return;
        if (!image) {
            showMessage(image.error().message, image.error().detail, tr("Show its bytes"));
            return;
        }
        m_late.stop();
        m_image->setImage(*image);
        m_stack->setCurrentWidget(m_image);
        m_footText->setText(tr("%1 x %2 pixels").arg(image->size.width()).arg(image->size.height()));
        m_more->hide();
        m_foot->show();
    });
}

void FileView::showMessage(const QString &fact, const QString &sentence, const QString &button)
{
    m_late.stop();
    m_message->setContent(fact, sentence, button);
    m_stack->setCurrentWidget(m_message);
}

QString FileView::headText() const
{
    return m_name->text() + QLatin1Char('\n') + m_meta->text();
}

void FileView::updateHead()
{
    if (!m_source) {
        m_name->clear();
        m_meta->clear();
        return;
    }
    const QByteArray path = m_source->path();
    m_name->setText(displayText(m_mode == Mode::Page ? path : m_source->name()));
    m_name->setToolTip(QStringLiteral("<p style='white-space: pre'>%1</p>")
                           .arg((m_mountPath + QLatin1Char('/') + displayText(path)).toHtmlEscaped()));
    const FileEntry &entry = m_source->entry();
    if (!entry.modifiedAt.isValid()) {
        m_meta->clear();
        return;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList parts{sizeText(entry.size)};
    if (m_mode == Mode::Page)
        parts.append(entry.modeText());
    parts.append(tr("changed %1").arg(whenText(entry.modifiedAt, now)));
    m_meta->setText(parts.join(tr(", ")));
}

void FileView::updateFoot()
{
    if (!m_source || m_source->state() != FileSource::State::Ready || m_stack->currentWidget() == m_image)
        return;
    const qint64 size = std::max<qint64>(m_source->entry().size, m_source->bytes().size());
    if (m_kind == ContentKind::Text) {
        const qint64 shown = std::min<qint64>(m_source->bytes().size(), maxTextBytes);
        m_foot->setVisible(shown < size);
        m_footText->setText(tr("The first %1 of %2.").arg(sizeText(shown), sizeText(size)));
        m_more->setVisible(m_source->canReadMore() && shown < maxTextBytes);
    } else if (m_kind == ContentKind::Binary || m_bytesWanted) {
        m_foot->show();
        m_footText->setText(
            size > maxHexBytes
                ? tr("Not text. The first %1 of %2, as bytes.").arg(sizeText(maxHexBytes), sizeText(size))
                : tr("Not text, shown as bytes."));
        m_more->hide();
    } else {
        m_foot->hide();
    }
}

// --- What a person does with it

void FileView::goToLine(int line)
{
    if (line <= 0)
        return;
    if (m_stack->currentWidget() == m_code && m_code->lineCount() > 0 && !m_late.isActive())
        m_code->goToLine(line);
    else
        m_wantedLine = line;
}

bool FileView::find()
{
    if (m_stack->currentWidget() != m_code || !m_source)
        return false;
    setBar(Bar::Find);
    const QString selected = m_code->textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_field->setText(selected);
    m_field->selectAll();
    m_field->setFocus(Qt::OtherFocusReason);
    return true;
}

bool FileView::askLine()
{
    if (m_stack->currentWidget() != m_code || !m_source || m_code->lineCount() == 0)
        return false;
    setBar(Bar::Line);
    m_field->setText(QString::number(m_code->currentLine()));
    m_field->selectAll();
    m_field->setFocus(Qt::OtherFocusReason);
    return true;
}

void FileView::setBar(Bar bar)
{
    m_typing.stop();
    const bool hadFocus = m_bar->isVisible() && m_bar->isAncestorOf(focusWidget());
    m_barKind = bar;
    m_bar->setVisible(bar != Bar::None);
    m_previous->setVisible(bar == Bar::Find);
    m_next->setVisible(bar == Bar::Find);
    if (bar != Bar::Find)
        m_code->endFind();
    m_field->clear();
    if (bar == Bar::Find) {
        m_field->setPlaceholderText(tr("Find in this file"));
        m_field->setAccessibleName(tr("Find in this file"));
        m_matches->clear();
    } else if (bar == Bar::Line) {
        m_field->setPlaceholderText(tr("Line"));
        m_field->setAccessibleName(tr("Go to line"));
        m_matches->setText(tr("of %L1").arg(m_code->lineCount()));
    } else if (hadFocus) {
        m_code->setFocus(Qt::OtherFocusReason);
    }
}

void FileView::searchNow(bool backwards, bool fromStart)
{
    updateMatches(m_code->find(m_field->text(), backwards, fromStart));
}

void FileView::updateMatches(bool found)
{
    if (m_field->text().isEmpty())
        m_matches->clear();
    else if (!found)
        m_matches->setText(tr("Not found"));
    else
        m_matches->setText(m_code->matches() >= CodeView::maxMatches ? tr("%L1 or more").arg(CodeView::maxMatches)
                                                                     : tr("%n found", nullptr, m_code->matches()));
    setTone(m_matches, found || m_field->text().isEmpty() ? Token::Text2 : Token::Bad);
}

void FileView::copyPath()
{
    if (m_source)
        QGuiApplication::clipboard()->setText(m_mountPath + QLatin1Char('/') + QString::fromUtf8(m_source->path()));
}

void FileView::takeFocus()
{
    m_code->setFocus(Qt::OtherFocusReason);
}

void FileView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_barKind != Bar::None) {
        setBar(Bar::None);
        m_code->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace Vitrine::Ui
