// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylesheet.h"

#include "ui/theme/theme.h"

#include <utility>

namespace Vitrine::Ui {

namespace {

constexpr auto sheet = R"(
QMainWindow { background: @window; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QSplitter::handle { background: @line; }
QSplitter::handle:hover { background: @accent; }
QToolTip { background: @base; color: @text; border: 1px solid @ctl; padding: 3px 6px; }

QMenuBar { background: @window; padding: 0 8px; border: none; }
QMenuBar::item { padding: 5px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @sel; color: @text; }
QMenu { background: @base; border: 1px solid @ctl; padding: 4px 0; }
QMenu::item { padding: 5px 24px 5px 12px; color: @text; }
QMenu::item:selected { background: @sel; }
QMenu::item:disabled { color: @ctl; }
QMenu::icon { padding-left: 10px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 0; }
QMenu::indicator { width: 16px; height: 16px; margin-left: 8px; }
QMenu::indicator:checked { image: url(:/vitrine/icons/check-on-@on.svg); }

QStatusBar { background: @window; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QToolBar { background: @window; border: none; border-bottom: 1px solid @line; spacing: 8px; padding: 0 12px; }

QLabel[tone="text2"] { color: @text2; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="ok"] { color: @ok; }
QLabel[tone="warn"] { color: @warn; }
QLabel[tone="bad"] { color: @bad; }

QPushButton { background: @base; color: @text; border: 1px solid @ctl; border-radius: 4px; padding: 0 11px; min-height: 26px; }
QPushButton:hover { background: @alt; }
QPushButton:pressed { background: @window; }
QPushButton:focus { border: 2px solid @accent; padding: 0 10px; min-height: 24px; }
QPushButton:disabled { color: @ctl; border-color: @line; background: transparent; }
QPushButton:checked { background: @sel; border-color: @accent; }
QPushButton[small="true"] { min-height: 22px; padding: 0 8px; }
QPushButton[small="true"]:focus { min-height: 20px; padding: 0 7px; }
QPushButton[kind="filled"] { background: @fill; color: @fillText; border-color: @fill; }
QPushButton[kind="filled"]:hover { background: @fillHover; border-color: @fillHover; }
QPushButton[kind="filled"]:pressed { background: @fillPressed; border-color: @fillPressed; }
QPushButton[kind="filled"]:focus { border: 2px solid @focusOnFill; }
QPushButton[kind="filled"]:disabled { background: transparent; color: @ctl; border: 1px solid @line; }
QPushButton[kind="flat"] { background: transparent; border-color: transparent; }
QPushButton[kind="flat"]:hover { background: @hover; }
QPushButton[kind="flat"]:pressed { background: @sel; }
QPushButton[kind="flat"]:checked { background: @sel; border-color: @accent; }
QPushButton[kind="flat"]:focus { border: 2px solid @accent; }
QPushButton[join="left"] { border-top-right-radius: 0; border-bottom-right-radius: 0; border-right: none; }
QPushButton[join="right"] { border-top-left-radius: 0; border-bottom-left-radius: 0; padding: 0 4px; }
QPushButton[join="right"]:focus { padding: 0 3px; }
QPushButton[kind="filled"][join="right"] { border-left: 1px solid @fillText; }
QPushButton[kind="danger"] { color: @bad; border-color: @bad; }
QPushButton[kind="danger"]:focus { border: 2px solid @bad; }
QPushButton[kind="link"] { background: transparent; border: none; color: @accent; padding: 0; min-height: 18px; text-align: left; }
QPushButton[kind="link"][quiet="true"] { color: @text2; padding: 0 4px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: none; text-decoration: underline; min-height: 18px; padding: 0; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 3px; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @sel; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton:disabled { color: @ctl; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QComboBox, QPlainTextEdit[kind="field"], QSpinBox { background: @base; color: @text; border: 1px solid @ctl;
    border-radius: 4px; padding: 0 7px; selection-background-color: @sel; selection-color: @text; }
QLineEdit, QComboBox, QSpinBox { min-height: 26px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid @accent; padding: 0 6px; min-height: 24px; }
QPlainTextEdit[kind="field"]:focus { border: 2px solid @accent; padding: 0 6px; }
QLineEdit:disabled, QComboBox:disabled { color: @ctl; border-color: @line; background: @window; }
QLineEdit[invalid="true"] { border-color: @bad; }
QCheckBox, QRadioButton { color: @text; spacing: 8px; background: transparent; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 14px; height: 14px; border: 1px solid @ctl; border-radius: 3px; background: @base; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @fill; border-color: @fill; image: url(:/vitrine/icons/check-on-dark.svg); }
QCheckBox::indicator:focus { border: 1px solid @accent; }
QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled { border-color: @line; background: @window; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @ctl; border-radius: 8px; background: @base; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @fill; background: @fillText; }
QRadioButton::indicator:focus { border-color: @accent; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/vitrine/icons/down-on-@on.svg); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: @base; border: 1px solid @ctl; outline: none;
    selection-background-color: @sel; selection-color: @text; }

QTreeView, QListView, QTableView { background: @base; border: none; outline: none; }
QListView[kind="field"] { border: 1px solid @ctl; border-radius: 4px; padding: 3px; }
QListView[kind="field"]:focus { border: 2px solid @accent; padding: 2px; }
QListView[kind="field"]::item { padding: 4px; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url(:/vitrine/icons/right-on-@on.svg); }
QTreeView::branch:has-children:open { image: url(:/vitrine/icons/down-on-@on.svg); }
QHeaderView::section { background: @alt; color: @text2; border: none; border-bottom: 1px solid @line; padding: 4px 8px; }
QHeaderView::section:first { padding-left: 12px; }
QPlainTextEdit, QTextEdit, QTextBrowser { background: @base; border: none; }
QTextBrowser[ground="none"], QPlainTextEdit[ground="none"] { background: transparent; border: none; }
QScrollArea, QStackedWidget { border: none; }
QScrollArea[ground="base"], QWidget[ground="base"] { background: @base; }
QWidget[ground="alt"] { background: @alt; }
QWidget[ground="window"] { background: @window; }
QWidget[ground="line"] { background: @line; }
QFrame[card="true"] { background: @alt; border: 1px solid @line; border-radius: 6px; }
QFrame[rule="upright"] { background: @line; border: none; min-width: 1px; max-width: 1px; }
QFrame[rule="true"] { background: @line; border: none; min-height: 1px; max-height: 1px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @ctl; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }

QProgressBar { background: @window; border: 1px solid @line; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @fill; border-radius: 2px; }
)";

QString mix(Token over, Token under, double part)
{
    const QColor a = color(over);
    const QColor b = color(under);
    return QColor::fromRgbF(float(a.redF() * part + b.redF() * (1 - part)),
                            float(a.greenF() * part + b.greenF() * (1 - part)),
                            float(a.blueF() * part + b.blueF() * (1 - part)))
        .name();
}

} // namespace

QString styleSheet()
{
    const bool dark = contrastRatio(color(Token::Base), QColor(Qt::white)) > 4.5;
    // Longer names first: "@fillHover" would else be eaten by "@fill".
    const std::pair<const char *, QString> values[] = {
        {"@fillPressed", color(Token::FillPressed).name()},
        {"@fillHover", color(Token::FillHover).name()},
        {"@fillText", color(Token::FillText).name()},
        {"@focusOnFill", color(Token::Text).name()},
        {"@fill", color(Token::Fill).name()},
        {"@window", color(Token::Window).name()},
        {"@base", color(Token::Base).name()},
        {"@alt", color(Token::Alt).name()},
        {"@line", color(Token::Line).name()},
        {"@ctl", color(Token::Ctl).name()},
        {"@text2", color(Token::Text2).name()},
        {"@text", color(Token::Text).name()},
        {"@accent", color(Token::Accent).name()},
        {"@sel", color(Token::Sel).name()},
        {"@ok", color(Token::Ok).name()},
        {"@warn", color(Token::Warn).name()},
        {"@bad", color(Token::Bad).name()},
        {"@hover", mix(Token::Ctl, Token::Window, 0.16)},
        {"@scroll", mix(Token::Ctl, Token::Base, 0.55)},
        {"@on", dark ? QStringLiteral("dark") : QStringLiteral("light")},
    };
    QString text = QString::fromLatin1(sheet);
    for (const auto &[name, value] : values)
        text.replace(QLatin1String(name), value);
    return text;
}

} // namespace Vitrine::Ui
