// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gitssh/gitrequest.h"
#include "guestos/ssh/arguments.h"

#include <QTest>

using namespace Vitrine;
using GitSsh::GitRequest;
using GuestOs::readSshArguments;
using GuestOs::SshArguments;
using Wire::SshPiece;
using Wire::SshPieces;

namespace {

Wire::SshRequest good()
{
    return {.user = "git",
            .host = "git.example",
            .port = "",
            .protocol = "version=2",
            .command = "git-upload-pack 'owner/repo.git'"};
}

} // namespace

/// What a machine says before anything is done for it, and what its ssh understands of git.
class TestGitRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreRead()
    {
        const auto request = GitRequest::from(good());
        QVERIFY(request);
        QCOMPARE(request->user, QByteArray("git"));
        QCOMPARE(request->place.host, QStringLiteral("git.example"));
        QCOMPARE(request->place.port, quint16(22));
        QCOMPARE(request->service, QByteArray("git-upload-pack"));
        QCOMPARE(request->path, QByteArray("owner/repo.git"));
        QCOMPARE(request->command(), QByteArray("git-upload-pack 'owner/repo.git'"));
        QCOMPARE(request->text(), QStringLiteral("git-upload-pack git@git.example 'owner/repo.git'"));
    }

    void goodOnes_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("command");
        const QByteArray usual = "git-upload-pack 'owner/repo.git'";
        const auto row = [](const QByteArray &field, const QByteArray &text, const QByteArray &command) {
            QTest::addRow("%s %s", field.constData(), text.constData()) << field << text << command;
        };
        for (const char *user : {"", "me", "first.last", "A-b_c+d", "APKAEXAMPLE0123"})
            row("user", user, usual);
        for (const char *host : {"GIT.example", "git.example.", "10.0.0.7", "::1", "2001:db8::7", "localhost", "a_b"})
            row("host", host, usual);
        for (const char *port : {"", "1", "22", "2222", "65535", "0022"})
            row("port", port, usual);
        for (const char *command :
             {"git-receive-pack 'a'", "git-upload-archive '/srv/a b.git'", "git-upload-pack '~me/repo'",
              "git-upload-pack 'ö/ü.git'", "git-upload-pack 'a$(b)`c`;d|e&f'", "git-upload-pack 'a\\b'"})
            row("command", command, command);
        row("command", "git-upload-pack 'it'\\''s'", "git-upload-pack 'it'\\''s'");
        row("command", "git-upload-pack 'wow'\\!''", "git-upload-pack 'wow!'");
    }

    void goodOnes()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, command);
        Wire::SshRequest asked = good();
        set(asked, field, text.toStdString());
        const auto request = GitRequest::from(asked);
        QVERIFY2(request, request ? "" : qPrintable(request.error().text()));
        QCOMPARE(request->command(), command);
        // What goes out reads as the same again.
        asked.command = command.toStdString();
        QCOMPARE(GitRequest::from(asked)->path, request->path);
    }

    void hostileOnes_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("text");
        int number = 0;
        const auto rows = [&number](const char *field, const QList<QByteArray> &texts) {
            for (const QByteArray &text : texts)
                QTest::addRow("%s %d", field, ++number) << QByteArray(field) << text;
        };
        rows("user", {"-oProxyCommand=id",
                      "-l",
                      "a b",
                      "a;b",
                      "a\nb",
                      "a@b",
                      "$(id)",
                      "a'b",
                      "a\"b",
                      "a/b",
                      "a:b",
                      "%h",
                      "*",
                      "a,b",
                      "ö",
                      QByteArray(65, 'a'),
                      "a\tb",
                      "a\\b",
                      "`id`",
                      "a|b"});
        rows("host", {"",
                      "-oProxyCommand=id",
                      "a b",
                      "a;b",
                      "a/b",
                      "a@b",
                      "a:b:zz",
                      "[::1]",
                      "::1%eth0",
                      "%h",
                      "*",
                      "*.example",
                      "!a",
                      "a,b",
                      "a\nb",
                      "$(id)",
                      "..",
                      ".",
                      "a..b",
                      ".a",
                      "a-.b",
                      "-a.b",
                      "127.1",
                      "2130706433",
                      "0x7f.1",
                      "0177.0.0.1",
                      "1",
                      "ö.example",
                      QByteArray(254, 'a'),
                      QByteArray(64, 'a') + ".example",
                      "|1|x|y",
                      "@revoked",
                      "#a",
                      "a\rb",
                      "a'b"});
        rows("port", {"0", "65536", "99999", "-1", "+22", "22 ", " 22", "0x16", "2a", "22\n", "022222", "٢٢", "2,3",
                      "4294967318"});
        rows("command", {"",
                         " ",
                         "id",
                         "git-upload-pack",
                         "git-upload-pack ",
                         "git-upload-pack ''",
                         "git-upload-pack a",
                         "git-upload-pack a.git",
                         "git-upload-pack 'a",
                         "git-upload-pack a'",
                         "git-upload-pack 'a' 'b'",
                         "git-upload-pack 'a' b",
                         "git-upload-pack  'a'",
                         "git-upload-pack\t'a'",
                         "git-upload-pack 'a' ",
                         " git-upload-pack 'a'",
                         "git-upload-pack 'a';id",
                         "git-upload-pack 'a'; id",
                         "git-upload-pack 'a'\nid",
                         "git-upload-pack 'a'&id",
                         "git-upload-pack 'a'|id",
                         "git-upload-pack 'a'$(id)",
                         "git-upload-pack 'a'`id`",
                         "git-upload-pack 'a'>b",
                         "git-upload-pack 'a'\\",
                         "git-upload-pack 'a'\\\\",
                         "git-upload-pack 'a'\\n",
                         "git-upload-pack 'a'\\''",
                         "git-upload-pack \"a\"",
                         "git-upload-pack $'a'",
                         "git-upload-pack '-a'",
                         "git-upload-pack '--help'",
                         "git-upload-pack '--upload-pack=id'",
                         "git-upload-pack 'a\nb'",
                         "git-upload-pack 'a\rb'",
                         "git-upload-pack 'a\x1b[2Jb'",
                         "git-upload-pack 'a\x7f'",
                         "git-upload-pack 'a\xff'",
                         "git-upload-pack 'a\xe2\x80\xae'",
                         "git-upload-pack --strict 'a'",
                         "git-upload-pack -- 'a'",
                         "git upload-pack 'a'",
                         "git-upload-packs 'a'",
                         "GIT-UPLOAD-PACK 'a'",
                         "/usr/bin/git-upload-pack 'a'",
                         "./git-upload-pack 'a'",
                         "git-shell 'a'",
                         "git-lfs-authenticate 'a' upload",
                         "git-lfs-transfer 'a' upload",
                         "sh -c 'git-upload-pack'",
                         "env A=b git-upload-pack 'a'",
                         "A=b git-upload-pack 'a'",
                         "'git-upload-pack' 'a'",
                         "git-upload-pack'a'",
                         "git-receive-pack",
                         "scp -t 'a'",
                         "sftp",
                         "git-upload-pack '" + QByteArray(5000, 'a') + "'",
                         "git-upload-pack \\'a\\'",
                         "git-upload-pack \\!",
                         "git-upload-pack #'a'",
                         "git-upload-pack {'a','b'}",
                         "git-upload-pack ~'a'",
                         "git-upload-pack *'a'"});
        QVERIFY(number > 100);
    }

    void hostileOnes()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, text);
        Wire::SshRequest asked = good();
        set(asked, field, text.toStdString());
        const auto request = GitRequest::from(asked);
        QVERIFY2(!request, request ? qPrintable(request->text()) : "");
        QCOMPARE(request.error().code, ErrorCode::InvalidInput);
        QVERIFY(!request.error().message.isEmpty());
    }

    void strangeProtocolsAreLeftOut()
    {
        for (const char *text : {"version=2\nid", "a b", "$(id)", "a;b", "ö"}) {
            Wire::SshRequest asked = good();
            asked.protocol = text;
            const auto request = GitRequest::from(asked);
            QVERIFY(request);
            QCOMPARE(request->protocol, QByteArray());
        }
        QCOMPARE(GitRequest::from(good())->protocol, QByteArray("version=2"));
    }

    void placesAreRead()
    {
        const auto text = [](const char *written) {
            const auto place = GitSsh::HostPlace::parse(QString::fromUtf8(written));
            return place ? place->host + u' ' + QString::number(place->port) : QString();
        };
        QCOMPARE(text("Git.Example"), QStringLiteral("git.example 22"));
        QCOMPARE(text("git.example:2222"), QStringLiteral("git.example 2222"));
        QCOMPARE(text("[::1]:2222"), QStringLiteral("::1 2222"));
        QCOMPARE(text("[git.example]:2222"), QStringLiteral("git.example 2222"));
        QCOMPARE(text("::1"), QStringLiteral("::1 22"));
        QCOMPARE(text("10.0.0.7"), QStringLiteral("10.0.0.7 22"));
        for (const char *wrong : {"", ":22", "a:", "a:b", "a b", "-a", "git@a", "a:0"})
            QVERIFY2(text(wrong).isEmpty(), wrong);
    }

    void requestsTravel()
    {
        const std::string bytes = Wire::encode(good());
        QVERIFY(Wire::decodeSshRequest(bytes) == good());
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(!Wire::decodeSshRequest(std::string_view(bytes).substr(0, size)));
        QVERIFY(!Wire::decodeSshRequest(bytes + '\0'));
        QVERIFY(!Wire::decodeSshRequest(bytes + "x"));
        QVERIFY(!Wire::decodeSshRequest('2' + bytes.substr(1)));
    }

    void piecesTravel()
    {
        std::string bytes;
        Wire::appendPiece(bytes, SshPiece::Input, "hello");
        Wire::appendPiece(bytes, SshPiece::InputEnd, {});
        Wire::appendPiece(bytes, SshPiece::Output, std::string(Wire::maxSshPiece, 'x'));
        SshPieces pieces;
        std::string seen;
        for (const char c : bytes) { // byte for byte
            pieces.feed({&c, 1});
            while (pieces.next() == SshPieces::Event::Piece)
                seen += std::to_string(int(pieces.kind())) + ':' + std::to_string(pieces.bytes().size()) + ' ';
        }
        QCOMPARE(seen, std::string("2:5 3:0 16:32768 "));
        for (const std::string &wrong : {std::string("\0\0\0\0\0", 5), std::string("\x04\0\0\0\0", 5),
                                         std::string("\x02\x01\x80\0\0", 5), std::string("\x02\xff\xff\xff\xff", 5)}) {
            SshPieces broken;
            broken.feed(wrong);
            QVERIFY(broken.next() == SshPieces::Event::Broken);
            broken.feed(bytes);
            QVERIFY(broken.next() == SshPieces::Event::Broken);
        }
    }

    void gitsCallsAreUnderstood()
    {
        const auto usual = readSshArguments(
            {"-o", "SendEnv=GIT_PROTOCOL", "-p", "2222", "git@git.example", "git-upload-pack 'owner/repo.git'"});
        QVERIFY(usual.kind == SshArguments::Kind::Run);
        QCOMPARE(usual.request.user, std::string("git"));
        QCOMPARE(usual.request.host, std::string("git.example"));
        QCOMPARE(usual.request.port, std::string("2222"));
        QCOMPARE(usual.request.command, std::string("git-upload-pack 'owner/repo.git'"));
        const auto packed = readSshArguments({"-4qp22", "-i/a/key", "-l", "me", "ssh://you@[::1]:99/", "a", "b"});
        QVERIFY(packed.kind == SshArguments::Kind::Run);
        QCOMPARE(packed.request.user, std::string("me"));
        QCOMPARE(packed.request.host, std::string("::1"));
        QCOMPARE(packed.request.port, std::string("22"));
        QCOMPARE(packed.request.command, std::string("a b"));
        QVERIFY(readSshArguments({"-G", "git.example"}).kind == SshArguments::Kind::Probe);
        QVERIFY(readSshArguments({"-V"}).kind == SshArguments::Kind::Version);
    }

    void otherCallsAreRefused()
    {
        using Call = std::vector<std::string_view>;
        for (const Call &call : {Call{}, Call{"-p"}, Call{"git.example"}, Call{"-J", "a", "b", "c"},
                                 Call{"-L", "1:a:2", "b", "c"}, Call{"-N", "a", "c"}, Call{"-W", "a:1", "b", "c"},
                                 Call{"-Z", "a", "c"}, Call{"-D1080", "a", "c"}, Call{"-s", "a", "sftp"}}) {
            const auto read = readSshArguments(call);
            QVERIFY(read.kind == SshArguments::Kind::Wrong);
            QVERIFY(!read.words.empty());
        }
    }

private:
    static void set(Wire::SshRequest &request, const QByteArray &field, const std::string &text)
    {
        (field == "user"   ? request.user
         : field == "host" ? request.host
         : field == "port" ? request.port
                           : request.command) = text;
    }
};

QTEST_GUILESS_MAIN(TestGitRequest)
#include "tst_gitrequest.moc"
