// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QRadioButton;

namespace Vitrine::Ui {

/// The fields of a network policy: mode, ready-made groups, rules. The engine says whether they are good.
class PolicyEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyEditor(QWidget *parent);

    void setPolicy(const NetworkPolicy &policy);
    [[nodiscard]] NetworkPolicy policy() const;

    [[nodiscard]] QPlainTextEdit *rules() const { return m_rules; }
    [[nodiscard]] QList<QCheckBox *> groups() const { return m_groups; }

Q_SIGNALS:
    /// The person changed something.
    void edited();

private:
    [[nodiscard]] NetworkMode mode() const;
    void showGroups(const QStringList &names, const QStringList &chosen);
    void updateState();

    QList<QRadioButton *> m_modes;
    QList<QCheckBox *> m_groups;
    QGridLayout *m_groupGrid;
    QPlainTextEdit *m_rules;
    QLabel *m_hint;
};

} // namespace Vitrine::Ui
