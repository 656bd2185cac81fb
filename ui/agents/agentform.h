// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/runtime.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace Vitrine::Ui {

class PolicyEditor;

/// The fields of one agent runtime. It checks what only it can know (lines of the environment); the engine checks the
/// rest.
class AgentForm : public QWidget
{
    Q_OBJECT

public:
    explicit AgentForm(QWidget *parent);

    /// Shows another definition; whatever was typed is gone. The name can be chosen only for a new one.
    void setSpec(const RuntimeSpec &spec, bool isNew);
    /// What stands in the fields now. InvalidInput names the line that is wrong.
    [[nodiscard]] Result<RuntimeSpec> spec() const;
    /// Whether the person has typed since setSpec().
    [[nodiscard]] bool isEdited() const { return m_edited; }
    /// Names of those there are.
    void setImages(const QStringList &images);
    void takeFocus();

Q_SIGNALS:
    void edited();

private:
    void addSection(const QString &title);
    void addRow(const QString &words, QWidget *field, const QString &hint = {});
    QSpinBox *makeNumber(const char *id, int least, int most, int step, const QString &unit);
    void touch();
    void showImage(const QString &image);
    [[nodiscard]] Result<QMap<QString, QString>> environment() const;

    RuntimeSpec m_base; ///< what has no field comes from it
    QMap<QString, QString> m_manyLines;
    QStringList m_images;
    bool m_isNew = false;
    bool m_edited = false;
    bool m_quiet = false;
    QGridLayout *m_grid;
    QLabel *m_nameLabel = nullptr;
    QLineEdit *m_name;
    QComboBox *m_image;
    QLineEdit *m_start;
    QComboBox *m_protocol;
    QPlainTextEdit *m_environment;
    QLabel *m_kept;
    QLineEdit *m_mount;
    QSpinBox *m_memory;
    QSpinBox *m_cpus;
    QSpinBox *m_workspace;
    QSpinBox *m_idle;
    QSpinBox *m_life;
    QCheckBox *m_suspend;
    PolicyEditor *m_network;
};

} // namespace Vitrine::Ui
