// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/fileedit.h"

#include "engine/transfer/savefile.h"
#include "ui/files/codeview.h"
#include "ui/files/editview.h"
#include "ui/files/filebar.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/inworker.h"
#include "ui/window/questions.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

constexpr qint64 pieceBytes = qint64(1) << 20;

} // namespace

FileEdit::FileEdit(Api::Nouns &engine, CodeColors *colors, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_machine(engine, this),
      m_name(makeLabel({}, TextStyle::Strong, Token::Text, this)),
      m_standing(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_save(makeButton(tr("Save"), {}, ButtonKind::Filled, this)),
      m_done(makeButton(tr("Stop editing"), {}, ButtonKind::Plain, this)), m_banner(new Banner(this)),
      m_overwrite(makeButton(tr("Overwrite"), {}, ButtonKind::Link, m_banner)),
      m_reload(makeButton(tr("Reload"), {}, ButtonKind::Link, m_banner)), m_bar(nullptr),
      m_stack(new QStackedWidget(this)), m_view(new EditView(colors, m_stack)),
      m_comparison(new CodeView(colors, m_stack)), m_message(new EmptyState(m_stack))
{
    m_comparison->setAccessibleName(tr("What differs: − in the machine, + here"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_comparison);
    m_stack->addWidget(m_message);
    m_save->setToolTip(tr("Save (Ctrl+S)"));
    m_overwrite->setToolTip(tr("Writes what is here in the place of what is in the machine"));
    m_reload->setToolTip(tr("Takes over what is in the machine; undo brings back what was here"));
    auto *headWidget = new QWidget(this);
    headWidget->setProperty("ground", QStringLiteral("alt"));
    headWidget->setAttribute(Qt::WA_StyledBackground);
    auto *head = new QHBoxLayout(headWidget);
    head->setContentsMargins(readingGutter, 4, 8, 4);
    head->setSpacing(8);
    head->addWidget(m_name);
    head->addWidget(m_standing);
    head->addStretch(1);
    head->addWidget(m_done);
    head->addWidget(m_save);
    m_banner->addWidget(m_reload);
    m_banner->addWidget(m_overwrite);
    m_banner->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(headWidget);
    layout->addWidget(rule(this));
    m_bar = new FileBar(m_view, this);
    layout->addWidget(m_banner);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_view);

    connect(m_view->document(), &QTextDocument::modificationChanged, this, [this](bool modified) {
        updateHead();
        Q_EMIT modifiedChanged(modified && m_state != State::Closed);
    });
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_done, &QPushButton::clicked, this, [this] {
        askToClose([this] {
            close();
            Q_EMIT closed();
        });
    });
    connect(m_banner, &Banner::triggered, this, [this] {
        if (m_stack->currentWidget() == m_comparison)
            showEditing();
        else
            compare();
    });
    connect(m_overwrite, &QPushButton::clicked, this, &FileEdit::overwrite);
    connect(m_reload, &QPushButton::clicked, this, &FileEdit::reload);
    connect(m_message, &EmptyState::triggered, this, [this] {
        close();
        Q_EMIT closed();
    });
    connect(&m_machine, &MachineFirst::failed, this, &FileEdit::failed);
}

QString FileEdit::name() const
{
    return displayText(m_path.mid(m_path.lastIndexOf('/') + 1));
}

bool FileEdit::isModified() const
{
    return m_state >= State::Editing && m_view->document()->isModified();
}

QString FileEdit::headText() const
{
    return m_name->text() + QLatin1Char('\n') + m_standing->text();
}

void FileEdit::setState(State state)
{
    m_state = state;
    updateHead();
}

void FileEdit::updateHead()
{
    m_name->setText(displayText(m_path));
    QStringList parts;
    if (m_state == State::Saving)
        parts.append(tr("saving"));
    else if (m_state == State::Editing)
        parts.append(isModified() ? tr("not saved") : tr("saved"));
    if (m_state == State::Editing || m_state == State::Saving)
        parts << m_base.encodingName() << m_base.endingName();
    if (m_base.hides && m_state >= State::Editing)
        parts.append(tr("has characters that hide or reorder text"));
    m_standing->setText(parts.join(tr(", ")));
    setTone(m_standing, m_base.hides && m_state >= State::Editing ? Token::Warn : Token::Text2);
    m_save->setEnabled(m_state == State::Editing && isModified());
    m_done->setEnabled(m_state != State::Saving);
}

bool FileEdit::find()
{
    if (m_stack->currentWidget() != m_view)
        return false;
    m_bar->setMode(FileBar::Mode::Find);
    return true;
}

bool FileEdit::askLine()
{
    if (m_stack->currentWidget() != m_view)
        return false;
    m_bar->setMode(FileBar::Mode::Line);
    return true;
}

void FileEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_bar->mode() != FileBar::Mode::None) {
        m_bar->setMode(FileBar::Mode::None);
        m_view->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

// --- Reading

Pending<FileEdit::Read> FileEdit::read()
{
    return andThen(m_engine.files.stat(m_key, m_path), this, [this](const FileEntry &entry) -> Pending<Read> {
        if (entry.kind != FileEntry::Kind::File)
            return Vitrine::failed<Read>({ErrorCode::InvalidInput,
                                          entry.kind == FileEntry::Kind::Link
                                              ? tr("It is a link. Edit the file that it leads to.")
                                              : tr("It is no file."),
                                          {}});
        if (entry.size > EditText::maxBytes) {
            const auto why = EditText::of(QByteArray(EditText::maxBytes + 1, ' '));
            return Vitrine::failed<Read>(why ? Error() : why.error());
        }
        return readOn(entry, {});
    });
}

Pending<FileEdit::Read> FileEdit::readOn(const FileEntry &entry, const QByteArray &soFar)
{
    return andThen(m_engine.files.read(m_key, m_path, soFar.size(), pieceBytes), this,
                   [this, entry, soFar](const FileChunk &chunk) -> Pending<Read> {
                       const QByteArray bytes = soFar + chunk.bytes;
                       if (chunk.bytes.isEmpty() || bytes.size() >= chunk.fileSize || bytes.size() > EditText::maxBytes)
                           return ready(Read{entry, bytes});
                       return readOn(entry, bytes);
                   });
}

void FileEdit::open(const SessionKey &key, const QByteArray &path, int line)
{
    m_key = key;
    m_path = path;
    m_theirs.reset();
    m_gone = false;
    m_banner->hide();
    setState(State::Reading);
    read().then(this, [this, line, turn = ++m_turn](const Result<Read> &read) {
        if (turn != m_turn)
            return;
        if (read)
            take(*read, line);
        else
            refuse(read.error());
    });
}

void FileEdit::take(const Read &read, int line)
{
    inWorker<EditText>([bytes = read.bytes] {
        return EditText::of(bytes);
    }).then(this, [this, read, line, turn = m_turn](const Result<EditText> &text) {
        if (turn != m_turn)
            return;
        if (!text)
            return refuse(text.error());
        m_base = *text;
        m_baseBytes = read.bytes;
        m_entry = read.entry;
        m_view->setContent(text->text, QString::fromUtf8(m_path.mid(m_path.lastIndexOf('/') + 1)));
        if (line > 0)
            m_view->goToLine(line);
        setState(State::Editing);
        showEditing();
    });
}

void FileEdit::refuse(const Error &error)
{
    setState(State::Refused);
    m_message->setContent(tr("%1 cannot be edited").arg(name()), error.message, tr("Back to reading it"));
    m_stack->setCurrentWidget(m_message);
}

void FileEdit::showEditing()
{
    m_stack->setCurrentWidget(m_view);
    if (m_theirs || m_gone) {
        m_banner->setContent(
            StateShape::NeedsAnswer, m_gone ? tr("Deleted or renamed meanwhile.") : tr("Changed meanwhile."),
            m_gone ? tr("Overwrite makes it again.") : tr("Somebody wrote this file after it was read."),
            m_gone ? QString() : tr("Compare"));
        m_reload->setVisible(!m_gone);
        m_banner->show();
    } else {
        m_banner->hide();
    }
}

void FileEdit::noticeChange(const FileEntry &now)
{
    if (m_state != State::Editing || m_view->isFilling() || !Transfer::isOther(m_entry, now))
        return;
    read().then(this, [this, turn = m_turn](const Result<Read> &theirs) {
        if (turn != m_turn || m_state != State::Editing || !theirs || !Transfer::isOther(m_entry, theirs->entry))
            return;
        if (theirs->bytes == m_baseBytes) {
            m_entry = theirs->entry; // touched, and the same
        } else if (!isModified()) {
            ++m_turn;
            take(*theirs, m_view->textCursor().blockNumber() + 1);
        } else {
            m_theirs = *theirs;
            m_gone = false;
            if (m_stack->currentWidget() != m_comparison)
                showEditing();
        }
    });
}

// --- Writing

void FileEdit::save(const std::function<void()> &saved)
{
    if (m_state != State::Editing || m_view->isFilling())
        return;
    if (!isModified()) {
        if (saved)
            saved();
        return;
    }
    const auto bytes = m_base.bytes(m_view->content());
    if (!bytes) {
        Q_EMIT failed({bytes.error().code, tr("%1 was not saved. %2").arg(name(), bytes.error().message), {}});
        return;
    }
    m_machine.run(tr("%1 is to be saved.").arg(name()), [this, bytes = *bytes, saved] {
        if (m_state == State::Editing)
            write(bytes, m_entry, saved);
    });
}

void FileEdit::write(const QByteArray &bytes, const std::optional<FileEntry> &expected,
                     const std::function<void()> &saved)
{
    setState(State::Saving);
    Transfer::SaveFile::run(m_engine.files, m_key,
                            {.path = m_path, .bytes = bytes, .mode = m_entry.mode, .expected = expected})
        .then(this, [this, bytes, saved, text = m_view->content()](const Result<FileEntry> &entry) {
            setState(State::Editing);
            if (entry) {
                written(bytes, *entry, text);
                if (saved && !isModified())
                    saved();
            } else if (entry.error().code == ErrorCode::AlreadyExists) {
                conflict(bytes, saved);
            } else {
                Q_EMIT failed(
                    {entry.error().code,
                     tr("%1 was not saved. %2 What you typed is still here.").arg(name(), entry.error().message),
                     entry.error().detail});
            }
        });
}

void FileEdit::written(const QByteArray &bytes, const FileEntry &entry, const QString &text)
{
    m_entry = entry;
    m_baseBytes = bytes;
    // What lines there are now, and how they end: what was typed while it was saved is still to be saved.
    if (auto base = EditText::of(bytes))
        m_base = std::move(*base);
    m_theirs.reset();
    m_gone = false;
    if (m_view->content() == text)
        m_view->document()->setModified(false);
    showEditing();
    updateHead();
}

// --- The end

void FileEdit::close()
{
    ++m_turn;
    m_bar->setMode(FileBar::Mode::None);
    m_state = State::Closed;
    m_theirs.reset();
    m_gone = false;
    m_view->setContent({}, {});
    Q_EMIT modifiedChanged(false);
}

void FileEdit::askToClose(const std::function<void()> &close)
{
    if (!isModified())
        return close();
    auto *dialog =
        new ChoiceDialog(tr("Save %1?").arg(name()), tr("What you changed in it is not saved."), tr("Go on editing"),
                         {{tr("Throw away"), ButtonKind::Danger}, {tr("Save"), ButtonKind::Filled}}, this);
    connect(dialog, &ChoiceDialog::chosen, this, [this, close](int choice) {
        if (choice == 0)
            close();
        else
            save(close);
    });
    m_machine.open(dialog);
}

} // namespace Vitrine::Ui
