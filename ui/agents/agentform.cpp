// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agents/agentform.h"

#include "ui/network/policyeditor.h"
#include "ui/theme/mirror.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QWheelEvent>

namespace Vitrine::Ui {

namespace {

constexpr int labelWidth = 112;
constexpr qint64 mebibyte = qint64(1) << 20;

/// A number that the wheel changes only when it has the focus: it stands in a page that scrolls.
class Number : public QSpinBox
{
public:
    using QSpinBox::QSpinBox;

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QSpinBox::wheelEvent(event);
        else
            event->ignore();
    }
};

/// The same for a choice; its list opens with the mouse or Alt+Down.
class Choice : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

QString protocolWords(AgentProtocol protocol)
{
    switch (protocol) {
    case AgentProtocol::Http:
        return AgentForm::tr("HTTP, port 8080");
    case AgentProtocol::Agui:
        return AgentForm::tr("AG-UI, port 8080");
    case AgentProtocol::Mcp:
        return AgentForm::tr("MCP, port 8000");
    case AgentProtocol::A2a:
        break;
    }
    return AgentForm::tr("A2A, port 9000");
}

/// A check box cannot wrap its words, and in another language they can be wider than the form.
QString inTwoLines(QString text)
{
    const qsizetype after = text.indexOf(u' ', text.size() / 2);
    const qsizetype before = text.lastIndexOf(u' ', text.size() / 2);
    const qsizetype at = after < 0 || text.size() / 2 - before < after - text.size() / 2 ? before : after;
    if (at > 0)
        text[at] = u'\n';
    return text;
}

} // namespace

AgentForm::AgentForm(QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_name(new QLineEdit(this)), m_image(new Choice(this)),
      m_start(new QLineEdit(this)), m_protocol(new Choice(this)), m_environment(new QPlainTextEdit(this)),
      m_kept(makeLabel({}, TextStyle::Secondary, Token::Text2, this)), m_mount(new QLineEdit(this)),
      m_memory(makeNumber("agent.memory", 128, 16'384, 128, tr(" MiB"))),
      m_cpus(makeNumber("agent.cpus", 1, 16, 1, {})),
      m_workspace(makeNumber("agent.workspace", 64, 1 << 20, 256, tr(" MiB"))),
      m_idle(makeNumber("agent.idle", 60, 28'800, 60, tr(" s"))),
      m_life(makeNumber("agent.life", 60, 28'800, 600, tr(" s"))), m_suspend(new QCheckBox(this)),
      m_network(new PolicyEditor(this))
{
    m_name->setObjectName(QStringLiteral("agent.name"));
    m_image->setObjectName(QStringLiteral("agent.image"));
    m_start->setObjectName(QStringLiteral("agent.start"));
    m_protocol->setObjectName(QStringLiteral("agent.protocol"));
    m_environment->setObjectName(QStringLiteral("agent.environment"));
    m_mount->setObjectName(QStringLiteral("agent.mount"));
    m_suspend->setObjectName(QStringLiteral("agent.suspend"));
    const QString suspend = tr("Keep its memory on the disk, so that what runs goes on later");
    m_suspend->setText(inTwoLines(suspend));
    m_suspend->setAccessibleName(suspend);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);

    m_name->setMaxLength(48);
    m_name->setPlaceholderText(QStringLiteral("my_agent"));
    addRow(tr("Name"), m_name, tr("A letter, then letters, digits or _. It cannot be changed later."));
    m_nameLabel = qobject_cast<QLabel *>(m_grid->itemAtPosition(0, 0)->widget());
    addRow(tr("Image"), m_image);
    m_start->setFont(textFont(TextStyle::Code));
    leftToRight(m_start);
    m_start->setPlaceholderText(tr("The image's own"));
    addRow(tr("Start command"), m_start, tr("The line that starts the agent in the machine, for sh."));
    for (const AgentProtocol each : {AgentProtocol::Http, AgentProtocol::Agui, AgentProtocol::Mcp, AgentProtocol::A2a})
        m_protocol->addItem(protocolWords(each), int(each));
    addRow(tr("It serves"), m_protocol);
    m_environment->setFont(textFont(TextStyle::Code));
    leftToRight(m_environment);
    m_environment->setProperty("kind", QStringLiteral("field"));
    m_environment->setTabChangesFocus(true);
    m_environment->setFixedHeight(4 * lineHeight(TextStyle::Code) + 12);
    m_environment->setPlaceholderText(QStringLiteral("NAME=value"));
    addRow(tr("Environment"), m_environment,
           tr("One variable a line. No keys and tokens: those belong into secrets, which stay outside."));
    m_kept->setWordWrap(true);
    m_grid->addWidget(m_kept, m_grid->rowCount(), 1);
    m_mount->setFont(textFont(TextStyle::Code));
    leftToRight(m_mount);
    addRow(tr("Workspace at"), m_mount);

    addSection(tr("Machine"));
    addRow(tr("Memory"), m_memory);
    addRow(tr("Processors"), m_cpus);
    addRow(tr("Workspace"), m_workspace, tr("How large it may grow. What is empty takes no room on this computer."));

    addSection(tr("Life"));
    addRow(tr("Idle for at most"), m_idle, tr("A machine in which nothing runs stops after it."));
    addRow({}, m_suspend);
    addRow(tr("Lives for at most"), m_life, tr("A machine stops after it in any case. The workspace stays."));

    addSection(tr("Network"));
    m_grid->addWidget(m_network, m_grid->rowCount(), 0, 1, 2);

    for (QLineEdit *field : {m_name, m_start, m_mount})
        connect(field, &QLineEdit::textEdited, this, &AgentForm::touch);
    for (QComboBox *field : {m_image, m_protocol})
        connect(field, &QComboBox::currentIndexChanged, this, &AgentForm::touch);
    for (QSpinBox *field : {m_memory, m_cpus, m_workspace, m_idle, m_life})
        connect(field, &QSpinBox::valueChanged, this, &AgentForm::touch);
    connect(m_environment, &QPlainTextEdit::textChanged, this, &AgentForm::touch);
    connect(m_suspend, &QCheckBox::toggled, this, &AgentForm::touch);
    connect(m_network, &PolicyEditor::edited, this, &AgentForm::touch);
    m_network->rules()->setFixedHeight(5 * lineHeight(TextStyle::Code) + 12);
    setSpec({}, true);
}

QSpinBox *AgentForm::makeNumber(const char *id, int least, int most, int step, const QString &unit)
{
    auto *field = new Number(this);
    field->setObjectName(QString::fromLatin1(id));
    field->setRange(least, most);
    field->setSingleStep(step);
    field->setSuffix(unit);
    field->setFocusPolicy(Qt::StrongFocus);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons); // typed, or stepped with the arrow keys
    field->setFixedWidth(120);
    return field;
}

void AgentForm::addSection(const QString &title)
{
    const int row = m_grid->rowCount();
    m_grid->setRowMinimumHeight(row, 10);
    m_grid->addWidget(makeLabel(title, TextStyle::Strong, Token::Text, this), row + 1, 0, 1, 2);
}

void AgentForm::addRow(const QString &words, QWidget *field, const QString &hint)
{
    const int row = m_grid->rowCount() == 1 && !m_grid->itemAtPosition(0, 0) ? 0 : m_grid->rowCount();
    if (!words.isEmpty()) {
        auto *label = makeLabel(words, TextStyle::Body, Token::Text, this);
        label->setBuddy(field);
        label->setContentsMargins(0, 5, 0, 0);
        field->setAccessibleName(words);
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
    }
    const bool isNumber = qobject_cast<QSpinBox *>(field);
    m_grid->addWidget(field, row, 1, isNumber ? Qt::AlignLeft : Qt::Alignment());
    if (hint.isEmpty())
        return;
    field->setAccessibleDescription(hint);
    auto *words2 = makeLabel(hint, TextStyle::Secondary, Token::Text2, this);
    words2->setObjectName(field->objectName() + QLatin1String(".hint"));
    words2->setWordWrap(true);
    m_grid->addWidget(words2, row + 1, 1);
}

void AgentForm::setImages(const QStringList &images)
{
    m_images = images;
    const QString shown = m_image->currentText();
    showImage(shown.isEmpty() ? m_base.image : shown);
}

void AgentForm::showImage(const QString &image)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_image->clear();
    m_image->addItems(m_images);
    if (!m_images.contains(image))
        m_image->addItem(image);
    m_image->setCurrentText(image);
}

void AgentForm::setSpec(const RuntimeSpec &spec, bool isNew)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_base = spec;
    m_isNew = isNew;
    m_edited = false;
    m_name->setText(spec.name);
    auto *nameHint = findChild<QLabel *>(QStringLiteral("agent.name.hint"));
    for (QWidget *each :
         {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_nameLabel), static_cast<QWidget *>(nameHint)})
        each->setVisible(isNew);
    showImage(spec.image);
    m_start->setText(spec.startCommand);
    m_protocol->setCurrentIndex(m_protocol->findData(int(spec.protocol)));
    QStringList lines;
    m_manyLines.clear();
    for (auto it = spec.environment.begin(); it != spec.environment.end(); ++it) {
        if (it.value().contains(u'\n') || it.key().contains(u'\n') || it.key().trimmed() != it.key())
            m_manyLines.insert(it.key(), it.value());
        else
            lines.append(it.key() + u'=' + it.value());
    }
    m_environment->setPlainText(lines.join(u'\n'));
    m_kept->setVisible(!m_manyLines.isEmpty());
    m_kept->setText(tr("Variables with line breaks are kept as they are: %n.", nullptr, int(m_manyLines.size())));
    m_mount->setText(spec.mountPath);
    m_memory->setValue(spec.memoryMiB);
    m_cpus->setValue(spec.cpus);
    m_workspace->setValue(int(std::min(spec.workspaceBytes / mebibyte, qint64(m_workspace->maximum()))));
    m_idle->setValue(int(spec.idleTimeout.count()));
    m_life->setValue(int(spec.maxLifetime.count()));
    m_suspend->setChecked(spec.suspendWhenIdle);
    m_network->setPolicy(spec.network);
}

Result<QMap<QString, QString>> AgentForm::environment() const
{
    QMap<QString, QString> variables = m_manyLines;
    const QStringList lines = m_environment->toPlainText().split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const qsizetype equals = lines[i].indexOf(u'=');
        const QString name = lines[i].left(equals).trimmed();
        if (equals < 1 || name.isEmpty())
            return fail(ErrorCode::InvalidInput,
                        tr("Line %1 of the environment is no variable. Write it as NAME=value.").arg(i + 1));
        if (variables.contains(name))
            return fail(ErrorCode::InvalidInput,
                        tr("The environment names %1 twice. Leave one of them out.").arg(name));
        variables.insert(name, lines[i].mid(equals + 1));
    }
    return variables;
}

Result<RuntimeSpec> AgentForm::spec() const
{
    auto variables = environment();
    if (!variables)
        return std::unexpected(variables.error());
    RuntimeSpec spec = m_base;
    if (m_isNew)
        spec.name = m_name->text().trimmed();
    spec.image = m_image->currentText();
    spec.startCommand = m_start->text().trimmed();
    spec.protocol = AgentProtocol(m_protocol->currentData().toInt());
    spec.environment = *variables;
    spec.mountPath = m_mount->text().trimmed();
    spec.memoryMiB = m_memory->value();
    spec.cpus = m_cpus->value();
    // A size that is no whole number of mebibytes stays what it was, unless it is changed.
    if (m_workspace->value() != int(std::min(spec.workspaceBytes / mebibyte, qint64(m_workspace->maximum()))))
        spec.workspaceBytes = m_workspace->value() * mebibyte;
    spec.idleTimeout = std::chrono::seconds(m_idle->value());
    spec.maxLifetime = std::chrono::seconds(m_life->value());
    spec.suspendWhenIdle = m_suspend->isChecked();
    spec.network = m_network->policy();
    if (const auto fine = spec.check(); !fine)
        return std::unexpected(fine.error());
    return spec;
}

void AgentForm::touch()
{
    if (m_quiet)
        return;
    m_edited = true;
    Q_EMIT edited();
}

void AgentForm::takeFocus()
{
    (m_isNew ? static_cast<QWidget *>(m_name) : m_image)->setFocus(Qt::OtherFocusReason);
}

} // namespace Vitrine::Ui
