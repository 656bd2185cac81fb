// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace Vitrine::Ui {

/// Scrolls its content up and down when there is no room for it, as on a small screen with large text. The content is
/// as wide as the box, and as high as its wrapped words need at that width, which QScrollArea does not ask.
class ScrollBox : public QScrollArea
{
    Q_OBJECT

public:
    /// `content` has its layout already, and belongs to the box from then on. Where nothing in it gets the focus, give
    /// the box a focus policy and a name, so that it can be scrolled by keys.
    explicit ScrollBox(QWidget *content, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int heightAt(int width) const;
    void fit();
};

} // namespace Vitrine::Ui
