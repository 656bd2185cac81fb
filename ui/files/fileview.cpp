// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/fileview.h"

#include "ui/files/codeview.h"
#include "ui/files/filebar.h"
#include "ui/files/filehead.h"
#include "ui/files/imageview.h"
#include "ui/theme/format.h"
#include "ui/theme/widgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QThreadPool>
#include <QVBoxLayout>

#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype inlineBytes = 32 << 10; ///< less is split into lines here

} // namespace

FileView::FileView(Mode mode, Api::Files &files, CodeColors *colors, QWidget *parent)
    : QWidget(parent), m_mode(mode), m_files(files), m_head(new FileHead(mode == Mode::Page, this)),
      m_stack(new QStackedWidget(this)), m_code(new CodeView(colors, m_stack)), m_image(new ImageView(m_stack)),
      m_message(new EmptyState(m_stack)), m_bar(new FileBar(m_code, this))
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
    layout->addWidget(m_head);
    layout->addWidget(rule(this));
    layout->addWidget(m_notice);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    setFocusProxy(m_code);

    m_late.setSingleShot(true);
    m_late.setInterval(300ms);
    m_late.callOnTimeout(this, [this] {
        m_code->clearLines();
        m_stack->setCurrentWidget(m_code);
    });
    connect(m_head, &FileHead::copyRequested, this, &FileView::copyPath);
    connect(m_head, &FileHead::openRequested, this, [this] {
        if (m_source)
            Q_EMIT openRequested(m_source->path());
    });
    connect(m_message, &EmptyState::triggered, this, [this] {
        m_bytesWanted = true;
        render(0);
    });
    clear();
}

FileView::~FileView() = default;

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
    m_bar->setMode(FileBar::Mode::None);
    m_notice->hide();
    m_foot->hide();
    m_head->setUsable(true);
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
    m_bar->setMode(FileBar::Mode::None);
    m_notice->hide();
    m_foot->hide();
    m_head->setUsable(false);
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
    return m_head->text();
}

void FileView::updateHead()
{
    if (!m_source) {
        m_head->setContent({}, {}, {});
        return;
    }
    const QByteArray path = m_source->path();
    const FileEntry &entry = m_source->entry();
    QStringList parts;
    if (entry.modifiedAt.isValid()) {
        parts.append(sizeText(entry.size));
        if (m_mode == Mode::Page)
            parts.append(entry.modeText());
        parts.append(tr("changed %1").arg(whenText(entry.modifiedAt, QDateTime::currentDateTimeUtc())));
    }
    m_head->setContent(displayText(m_mode == Mode::Page ? path : m_source->name()),
                       m_mountPath + QLatin1Char('/') + displayText(path), parts.join(tr(", ")));
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
    m_bar->setMode(FileBar::Mode::Find);
    return true;
}

bool FileView::askLine()
{
    if (m_stack->currentWidget() != m_code || !m_source || m_code->lineCount() == 0)
        return false;
    m_bar->setMode(FileBar::Mode::Line);
    return true;
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
    if (event->key() == Qt::Key_Escape && m_bar->mode() != FileBar::Mode::None) {
        m_bar->setMode(FileBar::Mode::None);
        m_code->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace Vitrine::Ui
