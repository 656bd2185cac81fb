// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/sshconfig.h"

#include <QTest>

using namespace Vitrine;

class SshConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includes_data();
    void includes();
    void includeLine();
};

void SshConfigTest::includes_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<bool>("does");
    const auto row = [](const char *name, const char *config, bool does) {
        QTest::newRow(name) << QString::fromLatin1(config) << does;
    };
    row("nothing", "", false);
    row("alone", "Include /a b/hosts", false); // two names, neither of which is it
    row("quoted", "Include \"/a b/hosts\"\n", true);
    row("other case, indented", "  include   \"/a b/hosts\"", true);
    row("with a sign", "Include=\"/a b/hosts\"", true);
    row("one of several", "Include other \"/a b/hosts\"", true);
    row("spelled otherwise", "Include \"/a b/../a b//hosts\"", true);
    row("from home", "Include \"~/hosts\"", false);
    row("a comment", "# Include \"/a b/hosts\"", false);
    row("another file", "Include \"/a b/hosts2\"", false);
    row("another keyword", "IdentityFile \"/a b/hosts\"", false);
    row("below a host", "Host x\n    User y\nInclude \"/a b/hosts\"", false);
    row("below a match", "Match host x\nInclude \"/a b/hosts\"", false);
    row("below all hosts", "Host x\n    User y\nHost *\nInclude \"/a b/hosts\"", true);
    row("below all that match", "Host x\nMatch all\nInclude \"/a b/hosts\"", true);
    row("below all but one", "Host * !x\nInclude \"/a b/hosts\"", false);
    row("above a host", "User me\nInclude \"/a b/hosts\"\nHost x\n", true);
}

void SshConfigTest::includes()
{
    QFETCH(const QString, config);
    QFETCH(const bool, does);
    QCOMPARE(SshConfig::includes(config, QStringLiteral("/a b/hosts")), does);
}

void SshConfigTest::includeLine()
{
    const QString file = QStringLiteral("/a b/hosts");
    QVERIFY(SshConfig::includes(SshConfig::includeLine(file), file));
    for (const char *const unfit : {"/a\"b", "/a*b", "/a?b", "/a[b]", "/a\nb", "/a%hb", "/a$b", "/a\\b"})
        QCOMPARE(SshConfig::includeLine(QString::fromLatin1(unfit)), QString());
}

QTEST_APPLESS_MAIN(SshConfigTest)
#include "tst_sshconfig.moc"
