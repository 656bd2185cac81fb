// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/takebackdialog.h"

#include "ui/exchange/takebackmodel.h"
#include "ui/theme/format.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/checkpointwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace Vitrine::Ui {

using namespace Exchange;
using Verdict = TakeBackItem::Verdict;

namespace {

/// A row as high as those of other lists, that begins where its heading does.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, moved(option), index);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + 2 * indent, std::max(26, lineHeight(TextStyle::Body) + 8)};
    }

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        return QStyledItemDelegate::editorEvent(event, model, moved(option), index);
    }

private:
    static constexpr int indent = 8;
    static QStyleOptionViewItem moved(QStyleOptionViewItem option)
    {
        if (option.direction == Qt::RightToLeft)
            option.rect.setRight(option.rect.right() - indent);
        else
            option.rect.setLeft(option.rect.left() + indent);
        return option;
    }
};

} // namespace

TakeBackDialog::TakeBackDialog(const Api::Nouns &engine, const SessionInfo &session, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_session(session), m_model(new TakeBackModel(this)),
      m_folder(new QLineEdit(this)), m_since(new QComboBox(this)), m_view(new QTreeView(this)),
      m_everything(new QCheckBox(tr("Also what .gitignore leaves out"), this)),
      m_summary(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_words(makeLabel({}, TextStyle::Secondary, Token::Text2, this)), m_progress(new ThinProgress(this)),
      m_patch(makeButton(tr("Save as patch…"), QStringLiteral("download"), ButtonKind::Flat, this)),
      m_close(makeButton(tr("Close"), {}, ButtonKind::Plain, this)),
      m_take(makeButton(tr("Take back"), {}, ButtonKind::Filled, this)), m_soon(new QTimer(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Take changes back"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(windowTitle(), TextStyle::Headline, Token::Text, this));
    auto *about = makeLabel(tr("What “%1” has changed goes into a folder of this computer. What somebody has changed "
                               "there meanwhile stays as it is.")
                                .arg(displayText(session.name.toUtf8())),
                            TextStyle::Secondary, Token::Text2, this);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    layout->addWidget(about);
    layout->addSpacing(4);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    auto *folderLabel = makeLabel(tr("Folder"), TextStyle::Body, Token::Text, this);
    folderLabel->setBuddy(m_folder);
    leftToRight(m_folder);
    m_folder->setAccessibleName(tr("Folder that changes go to"));
    auto *choose = makeButton(tr("Choose…"), QStringLiteral("folder"), ButtonKind::Plain, this);
    choose->setAutoDefault(false);
    grid->addWidget(folderLabel, 0, 0);
    grid->addWidget(m_folder, 0, 1);
    grid->addWidget(choose, 0, 2);
    auto *sinceLabel = makeLabel(tr("Changes since"), TextStyle::Body, Token::Text, this);
    sinceLabel->setBuddy(m_since);
    m_since->setAccessibleName(sinceLabel->text());
    m_since->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_since->setMinimumContentsLength(20);
    grid->addWidget(sinceLabel, 1, 0);
    grid->addWidget(m_since, 1, 1, 1, 2);
    layout->addLayout(grid);
    layout->addSpacing(4);

    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setItemDelegate(new RoomyDelegate(m_view));
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTextElideMode(Qt::ElideLeft);
    m_view->setAccessibleName(tr("Changes"));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(TakeBackModel::What, QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(TakeBackModel::Name, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(TakeBackModel::Note, QHeaderView::ResizeToContents);
    m_view->setMinimumHeight(60);
    layout->addWidget(m_progress);
    layout->addWidget(m_view, 1);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    layout->addWidget(m_summary);
    layout->addWidget(m_everything);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->hide();
    layout->addWidget(m_words);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_patch->setAutoDefault(false);
    buttons->addWidget(m_patch);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_take);
    m_take->setDefault(true);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    resize(QSize(640, 560).boundedTo(parent->window()->size()));

    m_soon->setSingleShot(true);
    m_soon->setInterval(300);
    connect(m_soon, &QTimer::timeout, this, &TakeBackDialog::plan);
    connect(m_folder, &QLineEdit::textChanged, this, [this] {
        m_planIsGood = false;
        showState();
        m_soon->start();
    });
    connect(choose, &QPushButton::clicked, this, &TakeBackDialog::chooseFolder);
    connect(m_since, &QComboBox::activated, this, &TakeBackDialog::plan);
    connect(m_everything, &QCheckBox::toggled, this, &TakeBackDialog::plan);
    connect(m_model, &TakeBackModel::chosenChanged, this, &TakeBackDialog::showState);
    connect(m_patch, &QPushButton::clicked, this, &TakeBackDialog::choosePatch);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &TakeBackDialog::take);
    m_request.session = session.key;
    showState();
    findBeginning();
}

TakeBackDialog::~TakeBackDialog() = default;

void TakeBackDialog::findBeginning()
{
    begin(tr("Looking…"));
    beginningOf(m_engine, m_session.key, this).then(this, [this](const Result<std::optional<Beginning>> &beginning) {
        if (!beginning) {
            end();
            say(beginning.error().text(), true);
            return;
        }
        listCheckpoints(*beginning);
    });
}

void TakeBackDialog::listCheckpoints(const std::optional<Beginning> &beginning)
{
    m_engine.checkpoints.list(m_session.key).then(this, [this, beginning](const Result<QList<CheckpointInfo>> &list) {
        end();
        if (!list) {
            say(list.error().text(), true);
            return;
        }
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const CheckpointInfo &each : *list) {
            m_since->addItem(tr("%1, %2").arg(checkpointTitle(each), whenText(each.createdAt, now)), each.id);
            if (beginning && each.id == beginning->checkpoint)
                m_since->setCurrentIndex(m_since->count() - 1);
        }
        if (list->isEmpty()) {
            say(tr("The session has no checkpoint, so it is not known what it has changed. Take one before the next "
                   "change."),
                true);
            return;
        }
        if (beginning) {
            m_request.beginning = *beginning;
            const QSignalBlocker quiet(m_folder);
            m_folder->setText(!beginning->backTo.isEmpty()                 ? beginning->backTo
                              : beginning->kind == Beginning::Kind::Folder ? beginning->from
                                                                           : QString());
        }
        plan();
    });
}

void TakeBackDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder that changes go to"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (QFileInfo(m_folder->text()).isDir())
        dialog->setDirectory(m_folder->text());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { m_folder->setText(path); });
    dialog->open();
}

void TakeBackDialog::plan()
{
    m_soon->stop();
    if (m_applying || m_writing || m_since->count() == 0)
        return;
    m_planIsGood = false;
    m_request.folder = m_folder->text().trimmed();
    m_request.base = m_since->currentData().toString();
    m_request.everything = m_everything->isChecked();
    if (m_request.beginning.checkpoint.isEmpty() || m_request.beginning.from.isEmpty()) {
        m_request.beginning.checkpoint = m_request.base;
        m_request.beginning.from = m_request.folder;
    }
    if (!m_request.folder.isEmpty() && !QDir::isAbsolutePath(m_request.folder)) {
        m_model->setPlan({});
        say(tr("Give the folder's whole path, from / on."), true);
        return;
    }
    begin(tr("Comparing…"));
    m_planning = std::make_unique<PlanTakeBack>(m_engine, m_request);
    connect(m_planning.get(), &PlanTakeBack::progressed, this, [this](const QString &words, double fraction) {
        m_progress->setFraction(fraction);
        say(words);
    });
    m_planning->pending().then(this, [this](const Result<TakeBackPlan> &result) { planned(result); });
    m_planning->start();
}

void TakeBackDialog::planned(const Result<TakeBackPlan> &result)
{
    if (!result && result.error().code == ErrorCode::Cancelled)
        return; // another one took its place
    end();
    m_planIsGood = result.has_value();
    m_model->setPlan(result ? *result : TakeBackPlan());
    if (!result)
        say(result.error().text(), true);
    else
        say(m_done);
    m_done.clear();
    showState();
}

void TakeBackDialog::take()
{
    if (m_working || !m_planIsGood || m_request.folder.isEmpty())
        return;
    begin(tr("Taking back…"));
    m_applying = std::make_unique<ApplyTakeBack>(m_engine, m_request, m_model->plan(), m_model->chosen());
    connect(m_applying.get(), &ApplyTakeBack::progressed, this, [this](const QString &words, double fraction) {
        m_progress->setFraction(fraction);
        say(words);
    });
    m_applying->pending().then(this, [this](const Result<TakeBackReport> &result) { taken(result); });
    m_applying->start();
}

void TakeBackDialog::taken(const Result<TakeBackReport> &result)
{
    end();
    m_applying.release()->deleteLater();
    if (!result) {
        say(result.error().text(), true);
        return;
    }
    m_request.beginning = result->beginning;
    qsizetype files = 0;
    QSet<QByteArray> folders;
    for (const TakeBackItem &item : m_model->plan().items) {
        if (item.isFolder())
            folders.insert(item.change.path);
    }
    for (const QByteArray &path : result->taken)
        files += !folders.contains(path);
    m_done = tr("Taken back: %1.").arg(filesText(files));
    for (const auto &left : result->conflicts)
        m_done += QLatin1Char('\n') + tr("Left alone: %1").arg(left.why);
    for (const auto &left : result->failures)
        m_done += QLatin1Char('\n') + left.why;
    if (m_done.count(QLatin1Char('\n')) > 6)
        m_done = m_done.section(QLatin1Char('\n'), 0, 6) + QStringLiteral("\n…");
    plan();
}

void TakeBackDialog::choosePatch()
{
    auto *dialog = new QFileDialog(this, tr("Save as patch"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("patch"));
    dialog->selectFile(m_session.key.session + QStringLiteral(".patch"));
    connect(dialog, &QFileDialog::fileSelected, this, &TakeBackDialog::savePatch);
    dialog->open();
}

void TakeBackDialog::savePatch(const QString &file)
{
    using Transfer::HostFolder;
    if (m_working)
        return;
    const QFileInfo info(file);
    // Whether one that is there may be replaced was asked by who chose the file.
    auto folder = HostFolder::open(info.absolutePath(), HostFolder::Existing::Replace);
    if (!folder) {
        say(folder.error().text(), true);
        return;
    }
    const auto patch = std::make_shared<HostFolder>(std::move(*folder));
    if (auto begun = patch->beginFile(QFile::encodeName(info.fileName()), 0644); !begun) {
        say(begun.error().text(), true);
        return;
    }
    // Without a folder nothing is chosen: a patch has everything, conflicts as well.
    QList<qsizetype> rows = m_model->chosen();
    for (qsizetype i = 0; i < m_model->plan().items.size(); ++i) {
        if (m_model->plan().items[i].verdict == Verdict::Conflict)
            rows.append(i);
    }
    std::ranges::sort(rows);
    begin(tr("Writing the patch…"));
    m_writing = std::make_unique<WritePatch>(m_engine, m_session.key, m_model->plan(), rows,
                                             [patch](const QByteArray &bytes) { return patch->write(bytes); });
    connect(m_writing.get(), &WritePatch::progressed, this, [this](const QString &words, double fraction) {
        m_progress->setFraction(fraction);
        say(words);
    });
    m_writing->pending().then(this, [this, patch, file](const Result<PatchReport> &result) {
        end();
        m_writing.release()->deleteLater();
        const auto finished = result ? patch->finishFile({}) : Result<void>(std::unexpected(result.error()));
        if (!finished) {
            say(finished.error().text(), true);
            return;
        }
        QString text =
            tr("%1: %2, %3.")
                .arg(displayText(QFile::encodeName(file)), filesText(result->files), sizeText(result->bytes));
        for (const QByteArray &path : result->leftOut)
            text += QLatin1Char('\n') + tr("Left out, too large for a patch: %1").arg(displayText(path));
        say(text, !result->leftOut.isEmpty());
    });
    m_writing->start();
}

void TakeBackDialog::begin(const QString &words)
{
    m_working = true;
    m_progress->start();
    say(words);
    showState();
}

void TakeBackDialog::end()
{
    m_working = false;
    m_progress->stop();
    showState();
}

void TakeBackDialog::say(const QString &text, bool isWrong)
{
    m_words->setText(text);
    setTone(m_words, isWrong ? Token::Bad : Token::Text2);
    m_words->setVisible(!text.isEmpty());
}

void TakeBackDialog::showState()
{
    const TakeBackPlan &plan = m_model->plan();
    const int chosen = m_model->chosenCount();
    const bool hasFolder = !m_folder->text().trimmed().isEmpty();
    m_take->setText(chosen > 0 ? tr("Take back %1").arg(filesText(chosen)) : tr("Take back"));
    m_take->setEnabled(!m_working && m_planIsGood && hasFolder &&
                       (chosen > 0 || (m_model->choosableCount() == 0 && plan.count(Verdict::Take) > 0)));
    m_patch->setEnabled(!m_working && m_planIsGood && m_model->rowCount() > 0);
    m_since->setEnabled(!m_working && m_since->count() > 1);
    m_everything->setEnabled(!m_working);
    m_folder->setEnabled(!m_applying && !m_writing);
    QStringList parts;
    if (m_planIsGood) {
        if (!hasFolder)
            parts.append(tr("Choose a folder, or save a patch."));
        if (m_model->rowCount() == 0)
            parts.append(tr("Nothing to take back."));
        if (const auto conflicts = plan.count(Verdict::Conflict); conflicts > 0)
            parts.append(conflicts == 1 ? tr("1 conflict stays as it is in the folder.")
                                        : tr("%n conflicts stay as they are in the folder.", nullptr, int(conflicts)));
        if (const auto same = plan.count(Verdict::Same); same > 0)
            parts.append(tr("%n there already.", nullptr, int(same)));
        if (const auto left = plan.count(Verdict::Left); left > 0)
            parts.append(tr("%n left out by .gitignore.", nullptr, int(left)));
        if (!plan.ignoredKnown)
            parts.append(tr("What .gitignore leaves out could not be asked of Git."));
    }
    m_summary->setText(parts.join(QLatin1Char(' ')));
    m_summary->setVisible(!parts.isEmpty());
}

} // namespace Vitrine::Ui
