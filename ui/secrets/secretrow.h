// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/secret.h"

#include <QFrame>

class QPushButton;

namespace Vitrine::Ui {

/// One secret: name, where it is kept, what it was given to, and what can be done with it.
class SecretRow : public QFrame
{
    Q_OBJECT

public:
    SecretRow(const SecretInfo &secret, const SecretPlaces &places, QWidget *parent);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QPushButton *giveButton() const { return m_give; }
    [[nodiscard]] QPushButton *changeButton() const { return m_change; }
    [[nodiscard]] QPushButton *deleteButton() const { return m_delete; }
    [[nodiscard]] QList<QPushButton *> takeBackButtons() const { return m_takeBack; } ///< in the order of the grants

Q_SIGNALS:
    void giveRequested();
    void changeRequested();
    void deleteRequested();
    void takeBackRequested(const QString &runtime, const QString &address);

private:
    QString m_name;
    QPushButton *m_give;
    QPushButton *m_change;
    QPushButton *m_delete;
    QList<QPushButton *> m_takeBack;
};

} // namespace Vitrine::Ui
