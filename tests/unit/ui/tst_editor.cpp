// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/serving.h"
#include "engine/model/sshconfig.h"
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/editor/editorcommand.h"
#include "ui/editor/editordialog.h"
#include "ui/editor/sshinclude.h"
#include "ui/theme/theme.h"
#include "ui/window/actions.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Vitrine;
using namespace Vitrine::Ui;

/// A home and a PATH of the test's own: editors are scripts that write down what they were started with.
class EditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void saysWhatIsMissing();
    void opensTheDoorWhenAsked();
    void saysWhyTheDoorIsClosed();
    void addsTheLineWhenAsked();
    void keepsTheRestOfTheConfig();
    void doesNotReplaceWhatItCannotRead();
    void startsEditors_data();
    void startsEditors();
    void withoutEditors();
    void whereNoLineCanNameTheFile();
    void isInTheMenu();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_home->filePath(name); }
    void write(const QString &name, const QByteArray &content, QFileDevice::Permissions mode) const
    {
        QDir().mkpath(QFileInfo(file(name)).path());
        QFile made(file(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size() || !made.setPermissions(mode))
            qFatal("cannot write %s", qPrintable(made.fileName()));
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile found(file(name));
        return found.open(QIODevice::ReadOnly) ? found.readAll() : QByteArray();
    }
    void install(const QString &program) const
    {
        write(QStringLiteral("bin/") + program,
              "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\" > '" + file(QStringLiteral("started")).toUtf8() +
                  ".part'\n/bin/mv '" + file(QStringLiteral("started")).toUtf8() + ".part' '" +
                  file(QStringLiteral("started")).toUtf8() + "'\n",
              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    void engineSays(const ServingState &state)
    {
        (void)m_engine->nouns().settings.setValue(Serving::door.state, state.toText());
    }
    void openDoor(const QString &hosts) { engineSays({QStringLiteral("ssh://127.0.0.1:8922"), {}, 0, hosts}); }
    EditorDialog *dialog()
    {
        auto *made = new EditorDialog(m_engine->nouns().settings, m_session, nullptr);
        m_dialog = made;
        made->open();
        return made;
    }
    template <typename Widget>
    Widget *part(const char *name)
    {
        return m_dialog->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] bool isSeen(const char *name) { return part<QWidget>(name) && part<QWidget>(name)->isVisible(); }

    static constexpr QFileDevice::Permissions mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Fake::FakeEngine> m_engine;
    QPointer<EditorDialog> m_dialog;
    SessionInfo m_session;
    QString m_hosts;
};

void EditorTest::initTestCase()
{
    installTheme(ThemeChoice::Light);
    m_session.key = {QStringLiteral("mine"), QStringLiteral("first")};
    m_session.name = QStringLiteral("Fix <b>it</b>");
    m_session.mountPath = QStringLiteral("/mnt/work space");
}

void EditorTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_home->path().toUtf8());
    qputenv("PATH", file(QStringLiteral("bin")).toUtf8());
    m_hosts = file(QStringLiteral("store/door-hosts"));
    write(QStringLiteral("store/door-hosts"),
          SshConfig::hostEntries({{QStringLiteral("mine"), QStringLiteral("aaa")}, m_session.key}, 8922,
                                 QStringLiteral("/known"))
              .toUtf8(),
          mine);
    m_engine = std::make_unique<Fake::FakeEngine>();
}

void EditorTest::cleanup()
{
    delete m_dialog;
    m_engine.reset();
}

void EditorTest::saysWhatIsMissing()
{
    install(QStringLiteral("code"));
    dialog();
    QVERIFY(isSeen("editor.openDoor"));
    QVERIFY(part<QLabel>("editor.door")->text().contains(QLatin1String("127.0.0.1")));
    QVERIFY(isSeen("editor.key")); // there is none in this home
    QVERIFY(!isSeen("editor.addLine"));
    QVERIFY(!part<QPushButton>("editor.open.code")->isEnabled());
    QCOMPARE(part<QLabel>("editor.command")->text(), QStringLiteral("ssh first.mine.vitrine"));
    openDoor(m_hosts);
    QTRY_VERIFY(isSeen("editor.addLine"));
    QVERIFY(!isSeen("editor.openDoor"));
    QVERIFY(!part<QPushButton>("editor.open.code")->isEnabled());
    QVERIFY(!QFileInfo::exists(file(QStringLiteral(".ssh")))); // nothing was done unasked
    delete m_dialog;
    write(QStringLiteral(".ssh/id_ed25519.pub"), "ssh-ed25519 AAAA me", mine);
    dialog();
    QVERIFY(!isSeen("editor.key"));
}

void EditorTest::opensTheDoorWhenAsked()
{
    dialog();
    const auto port = [this] {
        auto pending = m_engine->nouns().settings.value(Serving::door.port);
        (void)waitUntil([&] { return pending.isFinished(); });
        return pending.result().value_or(QVariant()).toInt();
    };
    QCOMPARE(port(), 0);
    part<QPushButton>("editor.openDoor")->click();
    QTRY_COMPARE(port(), Serving::door.usualPort);
}

void EditorTest::saysWhyTheDoorIsClosed()
{
    engineSays({{}, QStringLiteral("Port 8922 of this computer is taken."), 0, {}});
    dialog();
    QTRY_COMPARE(part<QLabel>("editor.door")->text(), QStringLiteral("Port 8922 of this computer is taken."));
    QVERIFY(isSeen("editor.openDoor"));
}

void EditorTest::addsTheLineWhenAsked()
{
    install(QStringLiteral("code"));
    openDoor(m_hosts);
    dialog();
    QTRY_VERIFY(isSeen("editor.addLine"));
    const QString line = part<QLabel>("editor.line")->text();
    QCOMPARE(line, SshConfig::includeLine(m_hosts));
    part<QPushButton>("editor.line.copy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), line);
    QVERIFY(part<QLabel>("editor.entry")->text().startsWith(QLatin1String("Host first.mine.vitrine\n")));
    QVERIFY(!part<QLabel>("editor.entry")->text().contains(QLatin1String("Host aaa")));
    part<QPushButton>("editor.addLine")->click();
    QCOMPARE(read(QStringLiteral(".ssh/config")), line.toUtf8() + '\n');
    QCOMPARE(QFile::permissions(file(QStringLiteral(".ssh"))) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    QCOMPARE(QFile::permissions(file(QStringLiteral(".ssh/config"))) &
                 (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    QVERIFY(!isSeen("editor.addLine"));
    QVERIFY(!isSeen("editor.entry"));
    QVERIFY(part<QPushButton>("editor.open.code")->isEnabled());
    // Known from then on.
    delete m_dialog;
    dialog();
    QTRY_VERIFY(part<QPushButton>("editor.open.code")->isEnabled());
    QVERIFY(!isSeen("editor.addLine"));
}

void EditorTest::keepsTheRestOfTheConfig()
{
    const QByteArray before = "Host other\n    User me\n    Include \"" + m_hosts.toUtf8() + "\"\n# \xff no UTF-8\n";
    write(QStringLiteral(".ssh/real"), before, mine | QFileDevice::ReadGroup);
    QVERIFY(QFile::link(QStringLiteral("real"), file(QStringLiteral(".ssh/config"))));
    const SshInclude include(m_hosts);
    QVERIFY(!include.isThere()); // below one host
    QVERIFY(include.add());
    QVERIFY(include.isThere());
    QCOMPARE(read(QStringLiteral(".ssh/real")), include.line().toUtf8() + "\n\n" + before);
    QVERIFY(QFileInfo(file(QStringLiteral(".ssh/config"))).isSymLink());
    QVERIFY(QFile::permissions(file(QStringLiteral(".ssh/real"))) & QFileDevice::ReadGroup);
}

void EditorTest::doesNotReplaceWhatItCannotRead()
{
    QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral(".ssh/config"))); // a folder, whoever the test is
    openDoor(m_hosts);
    dialog();
    QTRY_VERIFY(isSeen("editor.addLine"));
    part<QPushButton>("editor.addLine")->click();
    QVERIFY(isSeen("editor.problem"));
    QVERIFY(part<QLabel>("editor.problem")->text().contains(QLatin1String("by hand")));
    QVERIFY(QFileInfo(file(QStringLiteral(".ssh/config"))).isDir());
}

void EditorTest::startsEditors_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("arguments");
    QTest::newRow("Visual Studio Code")
        << "code" << "code" << "--folder-uri\nvscode-remote://ssh-remote+first.mine.vitrine/mnt/work%20space";
    QTest::newRow("Insiders") << "code-insiders" << "code"
                              << "--folder-uri\nvscode-remote://ssh-remote+first.mine.vitrine/mnt/work%20space";
    QTest::newRow("Zed") << "zeditor" << "zed" << "ssh://first.mine.vitrine/mnt/work%20space";
    QTest::newRow("JetBrains Gateway")
        << "gateway" << "gateway"
        << "jetbrains-gateway://"
           "connect#type=ssh&deploy=true&host=first.mine.vitrine&port=8922&user=mine/first&projectPath=/mnt/"
           "work%20space";
}

void EditorTest::startsEditors()
{
    QFETCH(const QString, program);
    QFETCH(const QString, button);
    QFETCH(const QString, arguments);
    install(program);
    openDoor(m_hosts);
    QVERIFY(SshInclude(m_hosts).add());
    dialog();
    auto *const open = part<QPushButton>(qPrintable(QLatin1String("editor.open.") + button));
    QVERIFY(open);
    QTRY_VERIFY(open->isEnabled());
    QCOMPARE(m_dialog->findChildren<QPushButton *>(QRegularExpression(QStringLiteral("^editor\\.open\\."))).size(), 1);
    open->click();
    QTRY_COMPARE(QString::fromUtf8(read(QStringLiteral("started"))),
                 file(QStringLiteral("bin/")) + program + QLatin1Char('\n') + arguments + QLatin1Char('\n'));
    QTRY_VERIFY(!m_dialog);
}

void EditorTest::withoutEditors()
{
    openDoor(m_hosts);
    dialog();
    QVERIFY(isSeen("editor.none"));
    QTRY_VERIFY(isSeen("editor.entry"));
    const auto *const entry = part<QLabel>("editor.entry");
    QTRY_VERIFY(entry->height() >= entry->sizeHint().height()); // all of it
    part<QPushButton>("editor.entry.copy")->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("Host first.mine.vitrine\n")));
    part<QPushButton>("editor.command.copy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("ssh first.mine.vitrine"));
}

void EditorTest::whereNoLineCanNameTheFile()
{
    install(QStringLiteral("zed"));
    write(QStringLiteral("st*re/door-hosts"), read(QStringLiteral("store/door-hosts")), mine);
    openDoor(file(QStringLiteral("st*re/door-hosts")));
    dialog();
    QTRY_VERIFY(isSeen("editor.entry"));
    QVERIFY(isSeen("editor.ssh"));
    QVERIFY(!isSeen("editor.addLine"));
    QVERIFY(part<QPushButton>("editor.open.zed")->isEnabled());
}

void EditorTest::isInTheMenu()
{
    QWidget window;
    Actions actions(&window);
    Api::Nouns nouns = m_engine->nouns();
    EditorCommand command({nouns, actions}, &window);
    QAction *const action = actions.find(QStringLiteral("session.editor"));
    QVERIFY(action);
    QCOMPARE(Actions::menuOf(action), Actions::Menu::Session);
    QVERIFY(!action->isEnabled());
    command.setSession(m_session);
    QVERIFY(action->isEnabled());
    action->trigger();
    m_dialog = window.findChild<EditorDialog *>();
    QVERIFY(m_dialog);
    command.setSession(std::nullopt);
    QVERIFY(!action->isEnabled());
}

QTEST_MAIN(EditorTest)
#include "tst_editor.moc"
