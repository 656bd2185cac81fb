// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/newsessiondialog.h"

#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace Vitrine::Ui {

namespace {

enum Source { Empty, Folder, Address };

QLabel *addField(QVBoxLayout *layout, const QString &text, QWidget *field, QWidget *parent)
{
    auto *label = makeLabel(text, TextStyle::Body, Token::Text, parent);
    field->setAccessibleName(text);
    label->setBuddy(field);
    layout->addWidget(label);
    return label;
}

} // namespace

NewSessionDialog::NewSessionDialog(const QList<RuntimeInfo> &runtimes, const QString &suggestedName, QWidget *parent)
    : QDialog(parent), m_runtimes(runtimes), m_name(new QLineEdit(suggestedName, this)), m_source(new QComboBox(this)),
      m_pages(new QStackedWidget(this)), m_summary(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_create(makeButton(tr("Create session"), {}, ButtonKind::Filled, this)), m_suggested(suggestedName)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New session"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(windowTitle(), TextStyle::Headline, Token::Text, this));
    auto *about =
        makeLabel(tr("The agent gets a machine of its own. Its files in /mnt/workspace stay after the machine stops."),
                  TextStyle::Secondary, Token::Text2, this);
    about->setWordWrap(true);
    layout->addWidget(about);
    layout->addSpacing(8);

    m_name->setMaxLength(120);
    m_name->selectAll();
    addField(layout, tr("Name"), m_name, this);
    layout->addWidget(m_name);
    if (runtimes.size() > 1) {
        m_runtime = new QComboBox(this);
        for (const RuntimeInfo &runtime : runtimes)
            m_runtime->addItem(runtime.spec.name);
        layout->addSpacing(4);
        addField(layout, tr("Agent"), m_runtime, this);
        layout->addWidget(m_runtime);
        connect(m_runtime, &QComboBox::currentIndexChanged, this, &NewSessionDialog::refresh);
    }
    m_source->addItem(tr("Empty"));
    m_source->addItem(tr("From a folder"));
    m_source->addItem(tr("From a Git address"));
    layout->addSpacing(4);
    addField(layout, tr("Workspace"), m_source, this);
    layout->addWidget(m_source);
    m_pages->addWidget(new QWidget(m_pages));
    m_pages->addWidget(makeFolderPage());
    m_pages->addWidget(makeAddressPage());
    m_pages->hide();
    layout->addWidget(m_pages);
    m_summary->setWordWrap(true);
    m_summary->hide();
    layout->addWidget(m_summary);

    m_create->setDefault(true);
    auto *cancel = makeButton(tr("Cancel"), {}, ButtonKind::Plain, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_create);
    layout->addSpacing(12);
    layout->addLayout(row);
    setMinimumWidth(480);

    connect(m_source, &QComboBox::currentIndexChanged, this, &NewSessionDialog::sourceChosen);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] {
        Exchange::SessionSource source;
        if (m_source->currentIndex() == Folder && m_tree)
            source = *m_tree;
        else if (m_source->currentIndex() == Address)
            source = Exchange::GitAddress{m_address->text().trimmed(), m_branch->text().trimmed()};
        Q_EMIT chosen(m_name->text(), runtimeName(), source);
    });
    m_name->setFocus();
}

NewSessionDialog::~NewSessionDialog()
{
    if (m_stop)
        *m_stop = true;
}

QWidget *NewSessionDialog::makeFolderPage()
{
    auto *page = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(8);
    m_folder = new QLineEdit(page);
    m_folder->setPlaceholderText(QDir::homePath() + QStringLiteral("/project"));
    addField(layout, tr("Folder of this computer"), m_folder, page);
    auto *choose = makeButton(tr("Choose…"), QStringLiteral("folder"), ButtonKind::Plain, page);
    choose->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    layout->addLayout(row);
    m_everything = new QCheckBox(tr("Also what .gitignore leaves out, and Git's own files"), page);
    layout->addWidget(m_everything);
    // While somebody types, not each letter is a folder to be looked at.
    auto *soon = new QTimer(this);
    soon->setSingleShot(true);
    soon->setInterval(300);
    connect(soon, &QTimer::timeout, this, &NewSessionDialog::look);
    connect(m_folder, &QLineEdit::textChanged, this, [this, soon] {
        m_tree.reset();
        ++m_turn;
        refresh();
        soon->start();
    });
    layout->addStretch(1);
    connect(m_everything, &QCheckBox::toggled, this, &NewSessionDialog::look);
    connect(choose, &QPushButton::clicked, this, &NewSessionDialog::chooseFolder);
    return page;
}

QWidget *NewSessionDialog::makeAddressPage()
{
    auto *page = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(8);
    m_address = new QLineEdit(page);
    m_address->setPlaceholderText(QStringLiteral("https://example.com/me/project.git"));
    addField(layout, tr("Git address"), m_address, page);
    layout->addWidget(m_address);
    m_branch = new QLineEdit(page);
    m_branch->setPlaceholderText(tr("The repository's own"));
    addField(layout, tr("Branch or tag"), m_branch, page);
    layout->addWidget(m_branch);
    layout->addStretch(1);
    connect(m_address, &QLineEdit::textChanged, this, &NewSessionDialog::refresh);
    connect(m_branch, &QLineEdit::textChanged, this, &NewSessionDialog::refresh);
    return page;
}

void NewSessionDialog::sourceChosen()
{
    const int source = m_source->currentIndex();
    m_pages->setCurrentIndex(source);
    m_pages->setVisible(source != Empty);
    if (source == Folder)
        m_folder->setFocus();
    else if (source == Address)
        m_address->setFocus();
    refresh();
    adjustSize();
}

void NewSessionDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the new session"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (QFileInfo(m_folder->text()).isDir())
        dialog->setDirectory(m_folder->text());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { m_folder->setText(path); });
    dialog->open();
}

void NewSessionDialog::look()
{
    using Exchange::HostTree;
    m_tree.reset();
    if (m_stop)
        *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    const quint64 turn = ++m_turn;
    const QString folder = m_folder->text().trimmed();
    refresh();
    if (folder.isEmpty())
        return;
    say(tr("Looking at the folder…"));
    const auto take = m_everything->isChecked() ? HostTree::Take::Everything : HostTree::Take::Sources;
    QtConcurrent::run(&HostTree::look, folder, take, m_stop).then(this, [this, turn](const Result<HostTree> &tree) {
        if (turn != m_turn)
            return;
        if (!tree) {
            say(tree.error().text(), true);
            return;
        }
        m_tree = *tree;
        // A better guess than a number, unless the person has named it.
        if (m_name->text() == m_suggested) {
            m_suggested = QDir(tree->folder).dirName().left(m_name->maxLength());
            m_name->setText(m_suggested);
        }
        refresh();
    });
}

void NewSessionDialog::refresh()
{
    const int source = m_source->currentIndex();
    bool isGood = true;
    if (source == Empty) {
        say({});
    } else if (source == Address) {
        const Exchange::GitAddress address{m_address->text().trimmed(), m_branch->text().trimmed()};
        const auto checked = address.check();
        isGood = checked.has_value();
        if (!isGood && !address.url.isEmpty())
            say(checked.error().message, true);
        else
            say(tr("Git clones in the session's machine, which reaches what its network allows."));
    } else if (!m_tree) {
        isGood = false;
        say({});
    } else {
        const auto fits = m_tree->fits(workspaceBytes());
        isGood = fits.has_value();
        QString text = filesText(m_tree->files) + QStringLiteral(", ") + sizeText(m_tree->bytes) + QLatin1Char('.');
        if (!m_tree->leftOut.isEmpty()) {
            QStringList names;
            for (const QByteArray &name : m_tree->leftOut.first(std::min<qsizetype>(4, m_tree->leftOut.size())))
                names.append(displayText(name));
            text += QLatin1Char(' ') + tr(".gitignore leaves out %1.")
                                           .arg(names.join(QStringLiteral(", ")) +
                                                (m_tree->leftOut.size() > 4 ? QStringLiteral(", …") : QString()));
        }
        if (m_tree->oddCount > 0)
            text += QLatin1Char(' ') + tr("%n cannot be taken.", nullptr, int(m_tree->oddCount));
        say(isGood ? text : fits.error().message, !isGood);
    }
    m_create->setEnabled(isGood);
}

void NewSessionDialog::say(const QString &text, bool isWrong)
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setText(text);
    setTone(m_summary, isWrong ? Token::Bad : Token::Text2);
    m_summary->setVisible(!text.isEmpty());
}

QString NewSessionDialog::runtimeName() const
{
    return m_runtime ? m_runtime->currentText() : m_runtimes.isEmpty() ? QString() : m_runtimes.first().spec.name;
}

qint64 NewSessionDialog::workspaceBytes() const
{
    for (const RuntimeInfo &runtime : m_runtimes) {
        if (runtime.spec.name == runtimeName())
            return runtime.spec.workspaceBytes;
    }
    return RuntimeSpec().workspaceBytes;
}

} // namespace Vitrine::Ui
