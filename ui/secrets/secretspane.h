// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace Vitrine::Ui {

class EmptyState;
class SecretRow;

/// The page of secrets: which there are, where they are kept, which agents may use them where; and all that can be done
/// with them. It belongs to no session. A value goes in and never comes out.
class SecretsPane : public Pane
{
    Q_OBJECT

public:
    explicit SecretsPane(Api::Nouns &engine, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &) override {}
    [[nodiscard]] bool isClosable() const override { return true; }
    void takeFocus() override;

    [[nodiscard]] QList<SecretRow *> rows() const { return m_rows; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }
    [[nodiscard]] QPushButton *vaultButton() const { return m_vault; }
    [[nodiscard]] QString placesText() const;

private:
    void load();
    void present();
    void add(const std::optional<SecretInfo> &known);
    void give(const QString &secret);
    void remove(const SecretInfo &secret);
    void takeBack(const QString &runtime, const QString &address);
    void toggleVault();
    void done(const Error &error);

    Api::Nouns &m_engine;
    SecretPlaces m_places;
    QList<SecretInfo> m_secrets;
    bool m_loaded = false;
    QLabel *m_where;
    QPushButton *m_add;
    QPushButton *m_vault;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_list;
    QVBoxLayout *m_listLayout;
    QList<SecretRow *> m_rows;
};

} // namespace Vitrine::Ui
