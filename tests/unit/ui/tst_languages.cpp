// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/languages.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QTest>

using namespace Vitrine::Ui;

/// Which language the window speaks, and that it does. That all texts are there is `resources/languages/update
/// --check`.
class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choice_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QStringList>("desktop");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("chosen") << "ja" << QStringList{"de-DE"} << "ja";
        QTest::newRow("desktop") << "" << QStringList{"de-DE", "de-Latn-DE", "de"} << "de";
        QTest::newRow("country") << "" << QStringList{"fr-CA"} << "fr";
        QTest::newRow("second wish") << "" << QStringList{"nds-DE", "es-AR"} << "es";
        QTest::newRow("simplified") << "" << QStringList{"zh-Hans-SG"} << "zh_CN";
        QTest::newRow("traditional") << "" << QStringList{"zh-Hant-TW", "zh-TW"} << "en";
        QTest::newRow("unknown") << "../../de" << QStringList{"fi-FI"} << "en";
        QTest::newRow("none") << "" << QStringList{} << "en";
        QTest::newRow("C") << "" << QStringList{"C"} << "en";
    }
    void choice()
    {
        QFETCH(QString, chosen);
        QFETCH(QStringList, desktop);
        QTEST(languageFor(chosen, desktop), "spoken");
    }

    void everyLanguageIsThere()
    {
        const QString folder = qEnvironmentVariable("VITRINE_BIN_DIR") + "/../share/vitrine/languages";
        for (const Language &language : languages())
            QVERIFY2(QFile::exists(folder + "/vitrine_" + language.code + ".qm"), qPrintable(language.code));
        const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
        for (const Language &language : languages())
            QVERIFY2(QFile::exists(qtFolder + "/qtbase_" + language.code + ".qm"), qPrintable(language.code));
    }

    /// The context that is asked for does not count.
    void speaks()
    {
        const auto said = [](const char *context, const char *text, int n = -1) {
            return QCoreApplication::translate(context, text, nullptr, n);
        };
        QCOMPARE(said("Vitrine::Ui::SettingsDialog", "Settings"), QString("Settings"));
        installLanguage("de", qEnvironmentVariable("VITRINE_BIN_DIR") + "/../share/vitrine/languages");
        QCOMPARE(said("Vitrine::Ui::SettingsDialog", "Settings"), QString("Einstellungen"));
        QCOMPARE(said("Anything", "Settings"), QString("Einstellungen"));
        QCOMPARE(said("Vitrine::Ui::TestsPane", "%n tests passed", 1), QString("1 Test bestanden"));
        QCOMPARE(said("Vitrine::Ui::TestsPane", "%n tests passed", 7), QString("7 Tests bestanden"));
        QCOMPARE(said("Vitrine::Ui::TestsPane", "No such text"), QString("No such text"));
        // Qt's own buttons and dialogs.
        QCOMPARE(said("QPlatformTheme", "Restore Defaults"), QString("Voreinstellungen"));
        QCOMPARE(QLocale().decimalPoint(), QString(","));
    }
};

QTEST_GUILESS_MAIN(TestLanguages)

#include "tst_languages.moc"
