// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/looks/painted.h"
#include "tests/gui/looks/pseudotext.h"
#include "tests/gui/looks/textfit.h"
#include "tests/gui/looks/tour.h"
#include "tests/patience.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Vitrine;
using namespace Vitrine::Looks;

/// Every pane and dialog in a language of longer words: nothing is cut, and nothing is English.
class TestPseudo : public QObject
{
    Q_OBJECT

    /// Words of the program that were not asked for in the person's language. Names of buttons, tips and menus are the
    /// program's, but for what stands for a thing of the session.
    static QStringList untranslated(QWidget *root);

private Q_SLOTS:
    void initTestCase()
    {
        static PseudoTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        Ui::installTheme(Ui::ThemeChoice::Light);
    }

    void text_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("pseudo");
        QTest::newRow("word") << "Stop" << "[Štöpöö]";
        QTest::newRow("ellipsis") << "Rename…" << "[Řéñámé...ööö]";
        QTest::newRow("placeholders") << "%1 of %2" << "[%1 öf %2 ö]";
        QTest::newRow("mnemonic") << "W&orkspace" << "[W&öřkšpáçéöööö]";
        QTest::newRow("markup") << "<b>no</b>" << "[<b>ñöö]</b>";
        QTest::newRow("entity") << "a &lt; b" << "[á &lt; b ö]";
    }
    void text()
    {
        QFETCH(QString, plain);
        QTEST(pseudoText(plain), "pseudo");
    }

    /// The check itself: it finds what is cut, and lets stand what fits.
    void finds()
    {
        QWidget box;
        auto *label = new QLabel(QStringLiteral("[What fits]"), &box);
        label->setGeometry(0, 0, 300, 40);
        box.resize(300, 200);
        box.show();
        QCOMPARE(misfits(&box), QStringList());
        label->resize(30, 40);
        QVERIFY(!misfits(&box).isEmpty());
        label->setGeometry(280, 0, 300, 40); // fits into the label, which does not fit into the box
        QVERIFY(!misfits(&box).isEmpty());
        label->setGeometry(0, 0, 300, 8);
        QVERIFY(!misfits(&box).isEmpty());
        label->setText(QStringLiteral("[What…"));
        label->resize(300, 40);
        QVERIFY(!misfits(&box).isEmpty());
        label->setToolTip(QStringLiteral("[What fits]"));
        QCOMPARE(misfits(&box), QStringList());
    }

    void fits_data()
    {
        QTest::addColumn<int>("stop");
        QTest::addColumn<QSize>("size");
        for (int i = 0; i < tour().size(); ++i) {
            QTest::addRow("%s", tour().at(i).name) << i << QSize(1440, 900);
            QTest::addRow("%s, narrow", tour().at(i).name) << i << QSize(1024, 700);
        }
    }
    void fits()
    {
        QFETCH(int, stop);
        QFETCH(QSize, size);
        QStringList found;
        tour().at(stop).go(size, [&](QWidget *seen, const QString &name) {
            QVERIFY(isSettled(seen));
            keepPicture(seen, QStringLiteral("pseudo-%1%2").arg(name, size.width() < 1200 ? "-narrow" : ""));
            for (const QString &misfit : misfits(seen) + untranslated(seen))
                found.append(name + QStringLiteral(": ") + misfit);
        });
        QVERIFY2(isNothing(found), "what was found stands above");
    }
};

QStringList TestPseudo::untranslated(QWidget *root)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    // What stands for a thing of the fake engine's, for a program or for a moment.
    static const QRegularExpression data(QStringLiteral(
        "^(?:Upload retry backoff|Payment webhook replay|Docs: quick start|Image thumbnails|Billing CSV export|Git "
        "commit|sample|Vitrine|QEMU|"
        "Read 6 files in src/upload|Edited src/upload/retry.py|python3 -m pytest|git status --short|rg -n .*|"
        "(?:<b>)?Could not reach the agent[.].*|ssh .*|ssh-ed25519 .*|git-upload-pack .*|github-token|anthropic-key|"
        "Fetch Debian 13 packages|Image vitrine/debian-13|6.12 cloud kernel, hashes match|Landlock, version 4|"
        "Hardware virtualization|Confinement|Catalogue|Disk space|KVM opens but .*|Turn on nested .*|38 GB free|"
        "21 sessions, integrity check passed|10.0.3, microvm machine type present|[A-Z][a-z]+, \\d+ \\w+ \\d{4} .*|"
        "@.*|/.*|http:.*|src/.*)$"));
    QStringList found;
    const auto check = [&](const QString &what, const QObject *object, const QString &text) {
        if (text.contains(word) && !isPseudo(text) && !data.match(text).hasMatch())
            found.append(QStringLiteral("%1 of %2 %3 is English: \"%4\"")
                             .arg(what, QString::fromLatin1(object->metaObject()->className()), object->objectName(),
                                  text.left(90)));
    };
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        // Arrows of a row of tabs are named by Qt.
        if (!widget->isVisibleTo(root) || widget->objectName().startsWith(QStringLiteral("Scroll")))
            continue;
        check(QStringLiteral("tool tip"), widget, widget->toolTip());
        check(QStringLiteral("name"), widget, widget->accessibleName());
        check(QStringLiteral("description"), widget, widget->accessibleDescription());
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            check(QStringLiteral("text"), button, button->text());
        if (const auto *box = qobject_cast<QGroupBox *>(widget))
            check(QStringLiteral("title"), box, box->title());
        if (const auto *field = qobject_cast<QLineEdit *>(widget))
            check(QStringLiteral("placeholder"), field, field->placeholderText());
        if (const auto *label = qobject_cast<QLabel *>(widget))
            check(QStringLiteral("text"), label, label->text());
    }
    for (const QAction *action : root->actions())
        if (!action->objectName().startsWith(QStringLiteral("task."))) // the session's own
            check(QStringLiteral("text"), action, action->text());
    return found;
}

QTEST_MAIN(TestPseudo)
#include "tst_pseudo.moc"
