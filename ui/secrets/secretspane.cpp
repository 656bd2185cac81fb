// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secrets/secretspane.h"

#include "ui/secrets/addsecretdialog.h"
#include "ui/secrets/givedialog.h"
#include "ui/secrets/secretrow.h"
#include "ui/secrets/secretwords.h"
#include "ui/secrets/unlockdialog.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/questions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Vitrine::Ui {

SecretsPane::SecretsPane(Api::Nouns &engine, QWidget *parent)
    : Pane(Place::Centre, QStringLiteral("secrets"), tr("Secrets"), QStringLiteral("lock"), parent), m_engine(engine)
{
    auto *head = new QWidget(this);
    m_where = makeLabel({}, TextStyle::Secondary, Token::Text2, head);
    m_where->setWordWrap(true);
    m_vault = makeButton({}, QStringLiteral("lock"), ButtonKind::Plain, head);
    m_add = makeButton(tr("Add a secret…"), QStringLiteral("plus"), ButtonKind::Filled, head);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(makeLabel(tr("Secrets"), TextStyle::Headline, Token::Text, head));
    line->addStretch(1);
    line->addWidget(m_vault);
    line->addWidget(m_add);
    auto *headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(readingGutter, 11, readingGutter, 11);
    headLayout->setSpacing(6);
    headLayout->addLayout(line);
    headLayout->addWidget(m_where);

    m_stack = new QStackedWidget(this);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setProperty("ground", QStringLiteral("base"));
    scroll->setAccessibleName(tr("Secrets"));
    m_list = new QWidget(scroll);
    m_list->setProperty("ground", QStringLiteral("base"));
    m_list->setAttribute(Qt::WA_StyledBackground);
    m_listLayout = new QVBoxLayout(m_list);
    m_listLayout->setContentsMargins(0, 0, 0, 0);
    m_listLayout->setSpacing(0);
    scroll->setWidget(m_list);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(rule(this));
    layout->addWidget(m_stack, 1);

    connect(m_add, &QPushButton::clicked, this, [this] { add(std::nullopt); });
    connect(m_vault, &QPushButton::clicked, this, &SecretsPane::toggleVault);
    connect(m_empty, &EmptyState::triggered, this, &SecretsPane::load);
    connect(&m_engine.secrets, &Api::Secrets::changed, this, &SecretsPane::load);
    connect(&m_engine.runtimes, &Api::Runtimes::changed, this, &SecretsPane::load); // grants go with their agent
    m_vault->hide();
    m_add->setEnabled(false);
    load();
}

void SecretsPane::takeFocus()
{
    m_add->setFocus(Qt::OtherFocusReason);
}

QString SecretsPane::placesText() const
{
    return m_where->text();
}

void SecretsPane::load()
{
    m_engine.secrets.places().then(this, [this](const Result<SecretPlaces> &places) {
        if (!places)
            return;
        m_places = *places;
        m_add->setEnabled(true);
        present();
    });
    m_engine.secrets.list().then(this, [this](const Result<QList<SecretInfo>> &secrets) {
        if (!secrets) {
            if (secrets.error().code == ErrorCode::Cancelled)
                return;
            m_empty->setContent(tr("The secrets cannot be listed"), secrets.error().message, tr("Try again"),
                                QStringLiteral("redo"));
            m_stack->setCurrentWidget(m_empty);
            return;
        }
        m_loaded = true;
        m_secrets = *secrets;
        present();
    });
}

void SecretsPane::present()
{
    m_where->setText(placesSentence(m_places));
    m_vault->setVisible(m_places.hasVault);
    m_vault->setText(m_places.isVaultOpen ? tr("Lock the encrypted file") : tr("Unlock the encrypted file…"));
    if (!m_loaded)
        return;
    const bool hadFocus = m_list->isAncestorOf(focusWidget());
    qDeleteAll(m_list->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem *item = m_listLayout->takeAt(0))
        delete item;
    m_rows.clear();
    for (const SecretInfo &secret : std::as_const(m_secrets)) {
        auto *row = new SecretRow(secret, m_places, m_list);
        connect(row, &SecretRow::giveRequested, this, [this, name = secret.name] { give(name); });
        connect(row, &SecretRow::changeRequested, this, [this, secret] { add(secret); });
        connect(row, &SecretRow::deleteRequested, this, [this, secret] { remove(secret); });
        // The row goes while it says so.
        connect(row, &SecretRow::takeBackRequested, this, &SecretsPane::takeBack, Qt::QueuedConnection);
        m_listLayout->addWidget(row);
        m_listLayout->addWidget(rule(m_list));
        m_rows.append(row);
    }
    m_listLayout->addStretch(1);
    if (hadFocus)
        takeFocus();
    if (m_secrets.isEmpty())
        m_empty->setContent(tr("No secrets yet"),
                            tr("Keys and tokens that agents work with belong here. A session uses one without seeing "
                               "it: Vitrine puts it into the requests that you allow, and into no others."));
    m_stack->setCurrentIndex(m_secrets.isEmpty() ? 0 : 1);
}

void SecretsPane::add(const std::optional<SecretInfo> &known)
{
    (new AddSecretDialog(m_engine.secrets, m_places, known, window()))->open();
}

void SecretsPane::give(const QString &secret)
{
    m_engine.runtimes.list().then(this, [this, secret](const Result<QList<RuntimeInfo>> &runtimes) {
        if (!runtimes)
            return done(runtimes.error());
        QStringList agents;
        for (const RuntimeInfo &runtime : *runtimes)
            agents.append(runtime.spec.name);
        m_engine.secrets.modelProviders().then(
            this, [this, secret, agents](const Result<QList<SecretGrant>> &providers) {
                if (!providers)
                    return done(providers.error());
                (new GiveDialog(m_engine.secrets, secret, agents, *providers, window()))->open();
            });
    });
}

void SecretsPane::remove(const SecretInfo &secret)
{
    const QString consequence = secret.place == SecretPlace::Command
                                    ? tr("What it was given to goes, too. The command is not kept.")
                                    : tr("Its value goes, and what it was given to. This cannot be undone.");
    auto *dialog =
        new ConfirmDialog(tr("Delete %1?").arg(secret.name), consequence, tr("Keep"), tr("Delete"), window());
    connect(dialog, &QDialog::accepted, this, [this, name = secret.name] {
        m_engine.secrets.remove(name).then(this, [this](const Result<void> &result) {
            if (!result)
                done(result.error());
        });
    });
    dialog->open();
}

void SecretsPane::takeBack(const QString &runtime, const QString &address)
{
    m_engine.secrets.takeBack(runtime, address).then(this, [this](const Result<void> &result) {
        if (!result)
            done(result.error());
    });
}

void SecretsPane::toggleVault()
{
    if (!m_places.isVaultOpen) {
        (new UnlockDialog(m_engine.secrets, m_places, window()))->open();
        return;
    }
    m_engine.secrets.closeVault().then(this, [this](const Result<SecretPlaces> &places) {
        if (!places)
            done(places.error());
    });
}

void SecretsPane::done(const Error &error)
{
    if (error.code != ErrorCode::Cancelled)
        Q_EMIT failed(error);
}

} // namespace Vitrine::Ui
