// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/fileview.h"

#include "ui/content/csvtable.h"
#include "ui/content/imageview.h"
#include "ui/content/markdownview.h"
#include "ui/files/codeview.h"
#include "ui/files/filebar.h"
#include "ui/files/filehead.h"
#include "ui/theme/format.h"
#include "ui/theme/widgets.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

FileView::FileView(Mode mode, Api::Files &files, CodeColors *colors, QWidget *parent)
    : QWidget(parent), m_mode(mode), m_files(files), m_head(new FileHead(mode == Mode::Page, this)),
      m_stack(new QStackedWidget(this)), m_code(new CodeView(colors, m_stack)), m_image(new ImageView(m_stack)),
      m_markdown(new MarkdownView(m_stack)), m_rows(new CsvModel(this)), m_table(new QTableView(m_stack)),
      m_message(new EmptyState(m_stack)), m_bar(new FileBar(m_code, this))
{
    m_stack->addWidget(m_code);
    m_stack->addWidget(m_image);
    m_stack->addWidget(m_markdown);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_message);
    m_table->setModel(m_rows);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("The file as a table"));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(std::max(24, lineHeight(TextStyle::Body) + 6));
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
    connect(m_head, &FileHead::editRequested, this, &FileView::editRequested);
    connect(m_head, &FileHead::openRequested, this, [this] {
        if (m_source)
            Q_EMIT openRequested(m_source->path());
    });
    connect(m_message, &EmptyState::triggered, this, [this] {
        if (m_offersAnyway)
            m_anyway = true;
        else
            m_chosen = Rendering::Bytes;
        render(0);
    });
    connect(m_head, &FileHead::switchRequested, this, &FileView::switchRendering);
    connect(m_markdown, &MarkdownView::linkActivated, this, &FileView::activate);
    openLink = [](const QUrl &url) { QDesktopServices::openUrl(url); };
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
    m_chosen.reset();
    m_anyway = false;
    m_head->setSwitch({});
    m_source = std::make_unique<FileSource>(m_files, key, path);
    connect(m_source.get(), &FileSource::stateChanged, this, &FileView::sourceStateChanged);
    connect(m_source.get(), &FileSource::entryChanged, this, [this] {
        updateHead();
        updateFoot();
    });
    connect(m_source.get(), &FileSource::bytesChanged, this, &FileView::render);
    connect(m_source.get(), &FileSource::entryChanged, this, [this] { Q_EMIT fileChanged(m_source->entry()); });
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
    m_head->setSwitch({});
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

void FileView::showMessage(const QString &fact, const QString &sentence, const QString &button)
{
    m_offersAnyway = false;
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

// --- What a person does with it

void FileView::goToLine(int line)
{
    if (line <= 0)
        return;
    if (m_source && (m_rendering == Rendering::Markdown || m_rendering == Rendering::Table) && !m_late.isActive()) {
        m_wantedLine = line;
        m_chosen = Rendering::Text;
        render(0);
        return;
    }
    if (m_stack->currentWidget() == m_code && m_code->lineCount() > 0 && !m_late.isActive())
        m_code->goToLine(line);
    else
        m_wantedLine = line;
}

int FileView::currentLine() const
{
    return m_stack->currentWidget() == m_code ? m_code->currentLine() : 1;
}

void FileView::setEditable(bool editable)
{
    m_head->setEditable(editable);
}

bool FileView::find()
{
    if (m_source && (m_stack->currentWidget() == m_markdown || m_stack->currentWidget() == m_table))
        switchRendering(); // it is the text that is searched
    if (!m_source || (m_stack->currentWidget() != m_code && m_rendering != Rendering::Text))
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
