// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/comparepage.h"

#include "ui/changes/diffmodel.h"
#include "ui/changes/diffview.h"
#include "ui/changes/imagepair.h"
#include "ui/theme/format.h"
#include "ui/theme/mirror.h"
#include "ui/theme/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {
constexpr qsizetype piece = qsizetype(1) << 20;

Error changedMeanwhile()
{
    return {ErrorCode::WrongState,
            ComparePage::tr("The file has changed since it was compared, and was left alone. Look at it again."),
            {}};
}
} // namespace

ComparePage::ComparePage(const PaneContext &context, QWidget *parent)
    : Pane(Place::Centre, QStringLiteral("compare"), tr("Compare"), QStringLiteral("diff"), parent),
      m_engine(context.engine), m_path(makeLabel({}, TextStyle::Code, Token::Text, this)),
      m_counts(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_between(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_undo(makeButton(tr("Undo this change"), QStringLiteral("restore"), ButtonKind::Flat, this)),
      m_restore(makeButton(tr("Restore file"), QStringLiteral("restore"), ButtonKind::Plain, this)),
      m_stack(new QStackedWidget(this)), m_model(new DiffModel(this)), m_view(new DiffView(m_model, m_stack)),
      m_pictures(new ImagePair(m_stack)), m_message(new EmptyState(m_stack))
{
    leftToRight(m_path);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_undo->setToolTip(tr("Gives the lines at hand back what they were before"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(readingGutter, 8, readingGutter, 4);
    head->setSpacing(12);
    head->addWidget(m_path);
    head->addWidget(m_counts);
    head->addStretch(1);
    head->addWidget(m_undo);
    head->addWidget(m_restore);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(readingGutter, 0, readingGutter, 8);
    below->addWidget(m_between);
    below->addStretch(1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_pictures);
    m_stack->addWidget(m_message);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(below);
    layout->addWidget(rule(this));
    layout->addWidget(m_stack, 1);

    connect(m_restore, &QPushButton::clicked, this, &ComparePage::restoreFile);
    connect(m_undo, &QPushButton::clicked, this, &ComparePage::undoHunk);
    connect(m_view, &DiffView::hunkChanged, this, &ComparePage::updateButtons);
    connect(m_message, &EmptyState::triggered, this, [this] {
        if (m_pair && m_pair->state() == FilePair::State::TooLarge)
            m_pair->readAnyway();
        else
            showAgain();
    });
}

void ComparePage::showChange(const SessionKey &key, const Sides &sides, const FileChange &change)
{
    m_key = key;
    m_sides = sides;
    m_pair = std::make_unique<FilePair>(m_engine, key, sides.from, sides.to, change);
    connect(m_pair.get(), &FilePair::stateChanged, this, &ComparePage::update);
    m_path->setText(displayText(change.path));
    m_between->setText(tr("%1, compared with %2").arg(sides.fromName, sides.toName));
    m_pair->readAgain();
}

void ComparePage::showAgain()
{
    if (m_pair)
        m_pair->readAgain();
}

void ComparePage::setSession(const std::optional<SessionInfo> &session)
{
    m_session = session;
    updateButtons();
}

QString ComparePage::headText() const
{
    return m_path->text() + QLatin1Char(' ') + m_counts->text();
}

void ComparePage::update()
{
    using State = FilePair::State;
    QWidget *page = m_message;
    m_counts->clear();
    ++m_turn;
    switch (m_pair->state()) {
    case State::Reading:
        page = m_stack->currentWidget(); // what was there stays for a moment
        break;
    case State::Text: {
        const int hunk = m_view->currentHunk();
        m_model->setHunks(m_pair->hunks());
        if (m_model->rowCount() == 0) {
            m_message->setContent(tr("The lines are the same"), tr("What differs is the file's mode or owner."));
            break;
        }
        m_counts->setText(QStringLiteral("+%1 −%2").arg(m_model->added()).arg(m_model->removed()));
        m_view->goToHunk(std::clamp(hunk, 0, int(m_model->hunks().size()) - 1));
        page = m_view;
        break;
    }
    case State::Binary:
        m_message->setContent(tr("Not a text"),
                              tr("It was %1, and is %2.")
                                  .arg(sizeText(m_pair->change().before.size), sizeText(m_pair->change().after.size)));
        break;
    case State::TooLarge:
        m_message->setContent(tr("A large file"),
                              tr("%1. Comparing its lines takes a while.").arg(sizeText(m_pair->largest())),
                              m_pair->largest() <= FilePair::hardLimit ? tr("Show anyway") : QString());
        break;
    case State::Failed:
        m_message->setContent(tr("The file cannot be compared"), m_pair->error().message, tr("Try again"),
                              QStringLiteral("redo"));
        break;
    }
    m_stack->setCurrentWidget(page);
    updateButtons();
    // Last, because pictures that are decoded by then are shown within the call.
    if (m_pair->state() == State::Binary)
        showPictures();
}

void ComparePage::showPictures()
{
    const auto decoded = [](const QByteArray &bytes) {
        return bytes.isEmpty() ? Vitrine::failed<DecodedImage>({}) : decodeImage(bytes);
    };
    decoded(m_pair->before()).then(this, [this, decoded, turn = m_turn](const Result<DecodedImage> &before) {
        if (turn != m_turn)
            return;
        decoded(m_pair->after()).then(this, [this, turn, before](const Result<DecodedImage> &after) {
            if (turn != m_turn || (!before && !after))
                return;
            m_pictures->setSides({m_sides.fromName, m_pair->before().size(), before},
                                 {m_sides.toName, m_pair->after().size(), after});
            m_stack->setCurrentWidget(m_pictures);
        });
    });
}

void ComparePage::updateButtons()
{
    const bool ready = m_pair && m_pair->state() == FilePair::State::Text;
    const bool toNow = m_sides.to.isEmpty() && m_session && m_session->key == m_key;
    const bool runs = toNow && (m_session->state == SessionState::Running || m_session->state == SessionState::Idle);
    m_restore->setVisible(toNow);
    m_undo->setVisible(toNow && ready && m_pair->change().kind == FileChange::Kind::Changed);
    m_restore->setEnabled(runs && !m_working && m_pair && m_pair->state() != FilePair::State::Reading &&
                          m_pair->largest() <= FilePair::quietLimit);
    m_undo->setEnabled(runs && !m_working && m_view->currentHunk() >= 0);
    const QString why = tr("Files are changed by the session's machine: resume the session first.");
    m_restore->setToolTip(runs ? tr("Gives the file back what it was then") : why);
}

void ComparePage::restoreFile()
{
    if (!m_pair || m_working)
        return;
    m_working = true;
    updateButtons();
    const FileChange change = m_pair->change();
    if (change.kind == FileChange::Kind::Added) {
        m_engine.files.remove(*m_key, change.path).then(this, [this](const Result<void> &result) { done(result); });
        return;
    }
    if (change.kind == FileChange::Kind::Removed) {
        replaceFile(m_pair->before(), change.before.mode).then(this, [this](const Result<void> &result) {
            done(result);
        });
        return;
    }
    m_engine.files.stat(*m_key, change.path).then(this, [this, change](const Result<FileEntry> &now) {
        if (!now || now->size != change.after.size || now->modifiedAt != change.after.modifiedAt)
            return done(std::unexpected(now ? changedMeanwhile() : now.error()));
        replaceFile(m_pair->before(), change.before.mode).then(this, [this](const Result<void> &result) {
            done(result);
        });
    });
}

void ComparePage::undoHunk()
{
    const int hunk = m_view->currentHunk();
    if (!m_pair || m_working || hunk < 0 || hunk >= m_model->hunks().size())
        return;
    m_working = true;
    updateButtons();
    // From what is there now, not from what was read some time ago.
    const FileChange change = m_pair->change();
    m_engine.files.stat(*m_key, change.path)
        .then(this, [this, change, one = m_model->hunks()[hunk]](const Result<FileEntry> &now) {
            if (!now || now->size != m_pair->after().size())
                return done(std::unexpected(now ? changedMeanwhile() : now.error()));
            const auto text = withoutHunk(m_pair->after(), one);
            if (!text)
                return done(std::unexpected(text.error()));
            replaceFile(*text, change.after.mode).then(this, [this](const Result<void> &result) { done(result); });
        });
}

Pending<void> ComparePage::replaceFile(const QByteArray &bytes, quint32 mode)
{
    const QByteArray path = m_pair->change().path;
    const QByteArray part = path.left(path.lastIndexOf('/') + 1) + ".vitrine-put-" + newId().toLatin1();
    const auto written = writePieces(part, bytes, 0);
    const auto set = andThen(written, this, [this, part, mode] {
        return m_engine.files.setAttributes(*m_key, part, mode, QDateTime::currentDateTimeUtc());
    });
    return andThen(set, this, [this, part, path] { return m_engine.files.rename(*m_key, part, path, true); });
}

Pending<void> ComparePage::writePieces(const QByteArray &path, const QByteArray &bytes, qsizetype at)
{
    const auto written = m_engine.files.write(*m_key, path, {bytes.mid(at, piece), at, 0});
    if (at + piece >= bytes.size())
        return written;
    return andThen(written, this, [this, path, bytes, at] { return writePieces(path, bytes, at + piece); });
}

void ComparePage::done(const Result<void> &result)
{
    m_working = false;
    updateButtons();
    if (!result)
        Q_EMIT failed(result.error());
    Q_EMIT workspaceChanged();
}

void ComparePage::takeFocus()
{
    if (m_stack->currentWidget() == m_view)
        m_view->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

void ComparePage::copy()
{
    m_view->copy();
}

} // namespace Vitrine::Ui
