// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt/cuttext.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Vitrine::Ui {

/// The line under a long text: a link that shows all of it, or less, and words about what is left out even so.
class FoldFoot : public QWidget
{
    Q_OBJECT

public:
    /// Whether a text cut like this has such a line. Most have none, so owners make it when they need it.
    [[nodiscard]] static bool isNeeded(const CutText &cut, int foldedLines, bool unfolded);

    explicit FoldFoot(QWidget *parent);
    void setCut(const CutText &cut, int foldedLines, bool unfolded);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void toggled();

private:
    QPushButton *m_more;
    QLabel *m_cut;
};

} // namespace Vitrine::Ui
