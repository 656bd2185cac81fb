// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>

/// The languages that the window speaks. Its texts are written in English in the sources; `resources/languages` has
/// them in the others, compiled to vitrine_CODE.qm. There each text is once, whatever class it stands in.
namespace Vitrine::Ui {

struct Language
{
    QString code; ///< as in the names of the files: "de", "zh_CN"
    QString name; ///< in the language itself
};

[[nodiscard]] QList<Language> languages(); ///< English first

/// The language that is meant: the chosen one, or for an empty or unknown choice the first of the desktop's that there
/// is; else English.
[[nodiscard]] QString languageFor(const QString &choice, const QStringList &desktop = QLocale().uiLanguages());

/// From then on texts are in this language: the program's own out of `folder`, and those of Qt's dialogs. Numbers and
/// dates are written as the desktop writes them, unless a language of another country was chosen. Call once, after
/// QApplication is there and before the first widget: what is on the screen does not change.
void installLanguage(const QString &choice, const QString &folder);

} // namespace Vitrine::Ui
