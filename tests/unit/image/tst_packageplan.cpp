// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/buildproblem.h"
#include "engine/image/installprogress.h"
#include "engine/image/packageplan.h"

#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Image;

namespace {

Recipe recipe()
{
    Recipe recipe;
    recipe.suite = "trixie";
    recipe.components = QStringList{"main", "contrib"};
    recipe.keyring = "/keys.gpg";
    return recipe;
}

} // namespace

class TestPackagePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesHostMirror()
    {
        // A host of an older release: its mirror counts, not its release.
        const QStringList sources = sourcesOfHost("Other stable http://other.invalid/x\n"
                                                  "Debian bookworm-backports http://backports.invalid/debian\n"
                                                  "Debian bookworm http://mirror.invalid/debian\n"
                                                  "Debian bookworm http://second.invalid/debian\n"
                                                  "Debian bookworm-updates http://mirror.invalid/debian\n"
                                                  "Debian bookworm-security https://security.invalid/debian-security\n",
                                                  recipe());
        QCOMPARE(
            sources,
            QStringList(
                {"deb [signed-by=/keys.gpg] http://mirror.invalid/debian trixie main contrib",
                 "deb [signed-by=/keys.gpg] http://mirror.invalid/debian trixie-updates main contrib",
                 "deb [signed-by=/keys.gpg] https://security.invalid/debian-security trixie-security main contrib"}));
    }

    void leavesOtherMirrors()
    {
        QCOMPARE(sourcesOfHost({}, recipe()), QStringList());
        QCOMPARE(sourcesOfHost("Ubuntu plucky http://ubuntu.invalid/ubuntu\n", recipe()), QStringList());
        QCOMPARE(sourcesOfHost("Debian trixie file:/srv/mirror\nDebian trixie cdrom:[x]/\n", recipe()), QStringList());
        QCOMPARE(sourcesOfHost("Debian trixie http://a.invalid/[trusted=yes]\n", recipe()), QStringList());
    }

    void takesDefaultMirror()
    {
        const QStringList sources =
            sourcesOfMmdebstrap("I: using /tmp/x as tempdir\n"
                                "deb http://a.invalid/debian trixie main\n"
                                "deb [signed-by=\"/x\"] http://b.invalid/security trixie-security main\n"
                                "deb http://c.invalid/debian sid main\n"
                                "E: command failed: deb\n",
                                recipe());
        QCOMPARE(sources,
                 QStringList({"deb [signed-by=/keys.gpg] http://a.invalid/debian trixie main contrib",
                              "deb [signed-by=/keys.gpg] http://b.invalid/security trixie-security main contrib"}));
    }

    void keepsProxyOnly()
    {
        const QByteArray config = aptConfiguration("Acquire \"\";\n"
                                                   "Acquire::http::Proxy \"http://proxy.invalid:3128\";\n"
                                                   "Acquire::AllowInsecureRepositories \"1\";\n"
                                                   "Acquire::IndexTargets::deb::Contents \"\";\n"
                                                   "DPkg::Post-Invoke:: \"rm -rf /\";\n");
        QVERIFY(config.contains("Acquire::http::Proxy \"http://proxy.invalid:3128\";\n"));
        QVERIFY(!config.contains("Insecure"));
        QVERIFY(!config.contains("Contents"));
        QVERIFY(!config.contains("Post-Invoke"));
    }

    void readsUris()
    {
        const auto files = parseUris("Reading package lists...\nNeed to get 223 MB of archives.\n"
                                     "'http://m.invalid/pool/a%2b.deb' a_1%3a2_amd64.deb 1234 MD5Sum:00\n"
                                     "'http://m.invalid/pool/b.deb' b_1_all.deb 5\n"
                                     "'http://m.invalid/pool/c.deb' ../c.deb 7 MD5Sum:00\n"
                                     "'http://m.invalid/pool/d.deb' d.deb 99999999999999999999 MD5Sum:00\n"
                                     "'http://m.invalid/pool/e.deb' e.deb -5 MD5Sum:00\n");
        QCOMPARE(files, QList<PackageFile>({{"a_1%3a2_amd64.deb", 1234}, {"b_1_all.deb", 5}}));
    }

    void listsInstalled()
    {
        QCOMPARE(installedPackages("Package: zed\nStatus: install ok installed\nVersion: 2\n\n"
                                   "Package: gone\nStatus: deinstall ok config-files\nVersion: 3\n\n"
                                   "Package: abc\nStatus: install ok installed\nArchitecture: all\nVersion: 1:1-1\n"),
                 "abc 1:1-1\nzed 2\n");
    }

    void countsInstallation()
    {
        InstallProgress progress(2);
        QCOMPARE(progress.fraction(), 0.0);
        QVERIFY(!progress.readLine("I: installing essential packages..."));
        QVERIFY(progress.readLine("Unpacking one (1) ..."));
        QVERIFY(progress.readLine("Unpacking two (1) ..."));
        const double half = progress.fraction();
        QVERIFY(half > 0.4 && half < 0.6);
        progress.readLine("Setting up one (1) ...");
        progress.readLine("Setting up two (1) ...");
        const double most = progress.fraction();
        QVERIFY(most > half && most < 1);
        progress.readLine("Setting up three (1) ..."); // more than was told
        QCOMPARE(progress.fraction(), most);
        progress.readLine("I: creating tarball...");
        QVERIFY(progress.fraction() >= most);
        InstallProgress unknown(0);
        unknown.readLine("Unpacking one (1) ...");
        QCOMPARE(unknown.fraction(), 0.0);
    }

    void explains_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("advice");
        QTest::newRow("no name server") << "Temporary failure resolving 'x'" << ErrorCode::Unreachable << "network";
        QTest::newRow("no route") << "E: Failed to fetch http://x  Could not connect to x:80, connection timed out"
                                  << ErrorCode::Unreachable << "network";
        QTest::newRow("wrong mirror") << "E: The repository 'http://x trixie Release' does not have a Release file."
                                      << ErrorCode::Unreachable << "mirror";
        QTest::newRow("full") << "tar: ./x: Cannot write: No space left on device" << ErrorCode::NoSpace << "full";
        QTest::newRow("unsigned") << "E: The repository 'http://x' is not signed." << ErrorCode::Rejected << "signed";
        QTest::newRow("no namespaces") << "unshare: unshare failed: Operation not permitted" << ErrorCode::HostLacks
                                       << "namespaces";
        QTest::newRow("no libarchive") << "mke2fs: you need libarchive to be able to process tarballs"
                                       << ErrorCode::HostLacks << "libarchive";
        QTest::newRow("anything") << "E: broken" << ErrorCode::Failed << "details";
    }

    void explains()
    {
        QFETCH(QString, raw);
        QFETCH(ErrorCode, code);
        QFETCH(QString, advice);
        const Error error = buildProblem("vitrine/x", {ErrorCode::Failed, {}, raw});
        QCOMPARE(error.code, code);
        QVERIFY2(error.message.contains(advice), qPrintable(error.message));
        QVERIFY(error.message.contains("vitrine/x"));
        QCOMPARE(error.detail, raw);
    }
};

QTEST_GUILESS_MAIN(TestPackagePlan)
#include "tst_packageplan.moc"
