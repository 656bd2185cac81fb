// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Vitrine::Ui {

class SearchField;
class SearchedText;

/// The bar over a file's text that finds in it, or asks for a line. Hidden until it is opened; owned by the file's
/// view.
class FileBar : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { None, Find, Line };

    FileBar(SearchedText *text, QWidget *parent);

    [[nodiscard]] Mode mode() const { return m_mode; }
    /// None hides it; the others ask anew.
    void setMode(Mode mode);

private:
    void entered();
    void searchNow(bool backwards, bool fromStart);
    void updateMatches(bool found);

    SearchedText *m_text;
    SearchField *m_field;
    QLabel *m_matches;
    QToolButton *m_previous;
    QToolButton *m_next;
    Mode m_mode = Mode::None;
    QTimer m_typing;
};

} // namespace Vitrine::Ui
