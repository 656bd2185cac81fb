// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace Vitrine::Ui {

class SearchField;

/// A line over a page with a field to search in it: Enter goes to the next match further up, Shift+Enter down, Escape
/// closes. Whoever owns it searches.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);
    /// Shows it with the text that was searched last, selected.
    void open();
    [[nodiscard]] QString text() const;
    [[nodiscard]] SearchField *field() const { return m_field; }
    /// A word beside the field ("Not found"), until the text changes.
    void say(const QString &text);

Q_SIGNALS:
    void findRequested(const QString &text, bool backwards);
    void closed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void close();

    SearchField *m_field;
    QLabel *m_said;
};

} // namespace Vitrine::Ui
