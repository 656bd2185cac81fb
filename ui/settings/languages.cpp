// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>
#include <memory>

namespace Vitrine::Ui {

namespace {

/// Contexts are left out: what a tool takes for the context of a text is not always the one that it is asked for by,
/// and one word for one thing is wanted anyway.
class Texts : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *, const char *source, const char *comment, int n) const override
    {
        return QTranslator::translate("Vitrine", source, comment, n);
    }
};

void install(std::unique_ptr<QTranslator> translator, const QString &file, const QString &folder)
{
    if (!translator->load(file, folder))
        return;
    translator->setParent(QCoreApplication::instance());
    QCoreApplication::installTranslator(translator.release());
}

} // namespace

QList<Language> languages()
{
    return {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("de"), QStringLiteral("Deutsch")},
            {QStringLiteral("es"), QStringLiteral("Español")}, {QStringLiteral("fr"), QStringLiteral("Français")},
            {QStringLiteral("ja"), QStringLiteral("日本語")},  {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
}

QString languageFor(const QString &choice, const QStringList &desktop)
{
    const QList<Language> all = languages();
    const auto isThere = [&](const QString &code) {
        return std::ranges::any_of(all, [&](const Language &language) { return language.code == code; });
    };
    if (isThere(choice))
        return choice;
    for (QString wish : desktop) {
        wish.replace(u'-', u'_');
        if (isThere(wish))
            return wish;
        // "de_AT" is German; Chinese is only there in the simplified script.
        const QLocale locale(wish);
        const QString language = QLocale::languageToCode(locale.language());
        if (isThere(language))
            return language;
        if (locale.language() == QLocale::Chinese && locale.script() == QLocale::SimplifiedHanScript)
            return QStringLiteral("zh_CN");
    }
    return QStringLiteral("en");
}

void installLanguage(const QString &choice, const QString &folder)
{
    const QString code = languageFor(choice);
    if (QLocale(code).language() != QLocale().language())
        QLocale::setDefault(QLocale(code));
    install(std::make_unique<QTranslator>(), QStringLiteral("qtbase_") + code,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(std::make_unique<Texts>(), QStringLiteral("vitrine_") + code, folder);
}

} // namespace Vitrine::Ui
