// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QDialog>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Vitrine::Ui {

/// Lets an agent's sessions use a secret at one place: a provider of models, or a header for a host; with which methods
/// and paths, and how often. Opened with open(), deletes itself; it stays until the engine has taken the grant.
class GiveDialog : public QDialog
{
    Q_OBJECT

public:
    /// What it offers besides the known providers.
    enum class Kind { Provider, OtherModel, Host };

    GiveDialog(Api::Secrets &secrets, const QString &secret, const QStringList &agents,
               const QList<SecretGrant> &providers, QWidget *parent);

    /// What stands in the dialog; InvalidInput says what is wrong.
    [[nodiscard]] Result<SecretGrant> grant() const;

    [[nodiscard]] QComboBox *agentBox() const { return m_agent; }
    [[nodiscard]] QComboBox *placeBox() const { return m_place; }
    [[nodiscard]] QComboBox *formBox() const { return m_form; }
    [[nodiscard]] QLineEdit *field(const char *name) const; ///< "alias", "url", "host", "header", "user", "methods", …
    [[nodiscard]] QPushButton *giveButton() const { return m_give; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString error() const;

private:
    QLineEdit *addLine(QGridLayout *grid, const char *name, const QString &words, const QString &placeholder);
    void addRow(QGridLayout *grid, const QString &words, QWidget *field);
    void setRowVisible(QWidget *field, bool on);
    [[nodiscard]] Kind kind() const;
    void updateState();
    void give();

    Api::Secrets &m_secrets;
    QString m_secret;
    QList<SecretGrant> m_providers;
    QComboBox *m_agent;
    QComboBox *m_place;
    QComboBox *m_form;
    QHash<QWidget *, QLabel *> m_labels; ///< of the fields
    QLabel *m_summary;
    QLabel *m_error;
    QPushButton *m_give;
};

} // namespace Vitrine::Ui
