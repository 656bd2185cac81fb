// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Vitrine::Ui {

/// The line under an output that says what is not shown of it, and where the rest is.
class BlockFoot : public QWidget
{
    Q_OBJECT

public:
    explicit BlockFoot(QWidget *parent = nullptr);
    /// `cut`: there is more than is shown.
    void setContent(const QString &text, bool cut);
    [[nodiscard]] QString text() const;

    static constexpr int footHeight = 28;

Q_SIGNALS:
    void wholeRequested();
    void saveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QPushButton *m_whole;
    QPushButton *m_save;
};

} // namespace Vitrine::Ui
