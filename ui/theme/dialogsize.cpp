// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/dialogsize.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

class Fitter : public QObject
{
public:
    Fitter(QDialog *dialog, int width) : QObject(dialog), m_dialog(dialog), m_width(width)
    {
        dialog->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::Polish:
        case QEvent::LayoutRequest:
        case QEvent::Resize:
        case QEvent::Show:
            fit();
            break;
        default:
            break;
        }
        return false;
    }

private:
    void fit()
    {
        const QLayout *layout = m_dialog->layout();
        if (!layout)
            return;
        const QSize least = layout->totalMinimumSize();
        if (m_width > 0)
            m_dialog->setFixedWidth(std::max(m_width, least.width()));
        const int width = std::max(m_dialog->width(), least.width());
        m_dialog->setMinimumHeight(layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : least.height());
    }

    QDialog *m_dialog;
    int m_width;
};

} // namespace

void fitToWords(QDialog *dialog, int width)
{
    new Fitter(dialog, width);
    if (width > 0)
        dialog->setFixedWidth(width);
}

} // namespace Vitrine::Ui
