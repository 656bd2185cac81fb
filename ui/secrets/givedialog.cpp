// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secrets/givedialog.h"

#include "ui/secrets/secretwords.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

constexpr qint64 megabyte = 1'000'000;

/// HOST or HOST:PORT.
bool takeHost(const QString &text, SecretGrant &grant)
{
    const QString typed = text.trimmed().toLower();
    grant.host = typed.section(u':', 0, 0);
    if (!typed.contains(u':'))
        return true;
    bool ok = false;
    const int port = typed.section(u':', 1).toInt(&ok);
    grant.port = quint16(ok && port >= 1 && port <= 65535 ? port : 0);
    return grant.port != 0;
}

/// https://HOST/PATH
bool takeUrl(const QString &text, SecretGrant &grant)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty() || url.hasQuery() ||
        url.hasFragment() || !url.userInfo().isEmpty())
        return false;
    grant.host = url.host(QUrl::FullyEncoded).toLower();
    grant.port = quint16(url.port(443));
    grant.basePath = url.path(QUrl::FullyEncoded);
    while (grant.basePath.endsWith(u'/'))
        grant.basePath.chop(1);
    return true;
}

/// Empty: 0, no limit. Negative: it is no number.
qint64 limitOf(const QString &text, qint64 most)
{
    if (text.trimmed().isEmpty())
        return 0;
    bool ok = false;
    const qint64 number = text.trimmed().toLongLong(&ok);
    return ok && number >= 1 && number <= most ? number : -1;
}

std::unexpected<Error> wrong(const QString &words)
{
    return fail(ErrorCode::InvalidInput, words);
}

} // namespace

GiveDialog::GiveDialog(Api::Secrets &secrets, const QString &secret, const QStringList &agents,
                       const QList<SecretGrant> &providers, QWidget *parent)
    : QDialog(parent), m_secrets(secrets), m_secret(secret), m_providers(providers), m_agent(new QComboBox(this)),
      m_place(new QComboBox(this)), m_form(new QComboBox(this)),
      m_summary(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_error(makeLabel({}, TextStyle::Secondary, Token::Bad, this)),
      m_give(makeButton(tr("Give"), {}, ButtonKind::Filled, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Give %1 to an agent").arg(secret));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(windowTitle(), TextStyle::Headline, Token::Text, this));
    auto *about = makeLabel(tr("Its sessions may use the secret at one place, without seeing it. What their network "
                               "policy blocks stays blocked."),
                            TextStyle::Secondary, Token::Text2, this);
    about->setWordWrap(true);
    layout->addWidget(about);
    layout->addSpacing(4);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    m_agent->addItems(agents);
    addRow(grid, tr("Agent"), m_agent);
    for (const SecretGrant &each : providers)
        m_place->addItem(tr("Models of %1").arg(providerTitle(each.alias)), int(Kind::Provider));
    m_place->addItem(tr("Models of another provider"), int(Kind::OtherModel));
    m_place->addItem(tr("A header for one host"), int(Kind::Host));
    addRow(grid, tr("For"), m_place);
    addLine(grid, "alias", tr("Short name"), QStringLiteral("mine"));
    addLine(grid, "url", tr("Address"), QStringLiteral("https://models.example.com/v1"));
    addLine(grid, "host", tr("Host"), QStringLiteral("github.com"));
    m_form->addItem(tr("Authorization: Bearer …"), int(SecretForm::Bearer));
    m_form->addItem(tr("Another header, as it is"), int(SecretForm::Plain));
    m_form->addItem(tr("Password of a user (Basic)"), int(SecretForm::Basic));
    addRow(grid, tr("Sent as"), m_form);
    addLine(grid, "header", tr("Header"), QStringLiteral("x-api-key"));
    addLine(grid, "user", tr("User"), QStringLiteral("x-access-token"));
    addLine(grid, "methods", tr("Methods"), tr("all, or GET POST"));
    addLine(grid, "paths", tr("Paths"), tr("all, or /v1/messages /v1/models*"));
    addLine(grid, "requests", tr("Requests a session"), tr("no limit"));
    addLine(grid, "megabytes", tr("MB a session"), tr("no limit"));
    layout->addLayout(grid);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setMinimumHeight(3 * lineHeight(TextStyle::Secondary));
    m_summary->setAlignment(Qt::AlignTop);
    layout->addSpacing(4);
    layout->addWidget(m_summary);
    m_error->setWordWrap(true);
    m_error->hide();
    layout->addWidget(m_error);
    layout->addStretch(1);

    auto *cancel = makeButton(tr("Cancel"), {}, ButtonKind::Plain, this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_give);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    m_give->setDefault(true);
    setMinimumWidth(500);
    for (QComboBox *box : {m_agent, m_place, m_form})
        connect(box, &QComboBox::currentIndexChanged, this, &GiveDialog::updateState);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_give, &QPushButton::clicked, this, &GiveDialog::give);
    updateState();
}

void GiveDialog::addRow(QGridLayout *grid, const QString &words, QWidget *field)
{
    auto *label = makeLabel(words, TextStyle::Body, Token::Text, this);
    label->setBuddy(field);
    field->setAccessibleName(words);
    const int row = int(m_labels.size());
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
    m_labels.insert(field, label);
}

QLineEdit *GiveDialog::addLine(QGridLayout *grid, const char *name, const QString &words, const QString &placeholder)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(QLatin1String(name));
    line->setPlaceholderText(placeholder);
    line->setMaxLength(1'000);
    addRow(grid, words, line);
    connect(line, &QLineEdit::textEdited, this, &GiveDialog::updateState);
    return line;
}

void GiveDialog::setRowVisible(QWidget *field, bool on)
{
    field->setVisible(on);
    m_labels.value(field)->setVisible(on);
}

QLineEdit *GiveDialog::field(const char *name) const
{
    return findChild<QLineEdit *>(QLatin1String(name));
}

GiveDialog::Kind GiveDialog::kind() const
{
    return Kind(m_place->currentData().toInt());
}

Result<SecretGrant> GiveDialog::grant() const
{
    SecretGrant grant;
    const Kind kind = this->kind();
    if (kind == Kind::Provider)
        grant = m_providers.value(m_place->currentIndex());
    grant.secret = m_secret;
    grant.runtime = m_agent->currentText();
    if (grant.runtime.isEmpty())
        return wrong(tr("There is no agent yet. Make a session first, which makes one."));
    if (kind == Kind::OtherModel) {
        grant.isModel = true;
        grant.alias = field("alias")->text().trimmed();
        if (grant.alias.isEmpty())
            return wrong(tr("A short name is needed: the last part of http://model.vitrine/NAME/ in the session."));
        if (!takeUrl(field("url")->text(), grant))
            return wrong(tr("An address is needed that begins with https://."));
    } else if (kind == Kind::Host) {
        if (field("host")->text().trimmed().isEmpty())
            return wrong(tr("A host is needed, such as github.com."));
        if (!takeHost(field("host")->text(), grant))
            return wrong(tr("“%1” is no host with a port.").arg(field("host")->text().trimmed()));
        grant.alias = grant.host;
    }
    if (kind != Kind::Provider) {
        grant.form = SecretForm(m_form->currentData().toInt());
        if (grant.form == SecretForm::Plain)
            grant.header = field("header")->text().trimmed();
        if (grant.form == SecretForm::Basic)
            grant.user = field("user")->text().trimmed();
    }
    for (const QString &method : wordsOf(field("methods")->text()))
        grant.methods.append(method.toUpper());
    grant.paths = wordsOf(field("paths")->text());
    grant.maxRequests = limitOf(field("requests")->text(), 1'000'000'000);
    const qint64 megabytes = limitOf(field("megabytes")->text(), 1'000'000'000);
    if (grant.maxRequests < 0 || megabytes < 0)
        return wrong(tr("A limit is a number from 1 on, or nothing."));
    grant.maxBytes = megabytes * megabyte;
    if (const auto fine = grant.check(); !fine)
        return std::unexpected(fine.error());
    return grant;
}

void GiveDialog::updateState()
{
    const Kind kind = this->kind();
    const auto form = SecretForm(m_form->currentData().toInt());
    setRowVisible(field("alias"), kind == Kind::OtherModel);
    setRowVisible(field("url"), kind == Kind::OtherModel);
    setRowVisible(field("host"), kind == Kind::Host);
    setRowVisible(m_form, kind != Kind::Provider);
    setRowVisible(field("header"), kind != Kind::Provider && form == SecretForm::Plain);
    setRowVisible(field("user"), kind != Kind::Provider && form == SecretForm::Basic);
    m_error->hide();
    if (isVisible())
        adjustSize();
    const auto grant = this->grant();
    m_summary->setText(
        grant ? tr("In the session, programs ask for %1 instead. %2").arg(grantUrl(*grant), grantSentence(*grant))
              : QString());
}

void GiveDialog::give()
{
    const auto grant = this->grant();
    if (!grant) {
        m_error->setText(grant.error().message);
        m_error->show();
        return;
    }
    m_give->setEnabled(false);
    m_secrets.give(*grant).then(this, [this](const Result<SecretInfo> &given) {
        m_give->setEnabled(true);
        if (given)
            return accept();
        if (given.error().code == ErrorCode::Cancelled)
            return;
        m_error->setText(given.error().message);
        m_error->show();
    });
}

QString GiveDialog::summary() const
{
    return m_summary->text();
}

QString GiveDialog::error() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

} // namespace Vitrine::Ui
