// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a screen reader has it: over the accessibility bus, from another process. The program starts itself
// with
// --window for the window; what happens in it is said on its standard input, a line each.
#include "tests/gui/looks/atspi.h"
#include "tests/gui/looks/tour.h"
#include "tests/patience.h"
#include "ui/theme/theme.h"
#include "ui/window/actions.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QProcess>
#include <QSocketNotifier>
#include <QTextStream>

#include <unistd.h>

using namespace Vitrine;
using namespace Vitrine::Looks;

namespace {

void say(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name).simplified() : QString();
}

/// Which part of the window, in the order in which it is read.
QString placeOf(const QWidget *widget)
{
    bool inStack = false;
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        if (at->objectName().startsWith(QStringLiteral("dock.")) || at->objectName() == QStringLiteral("header"))
            return at->objectName();
        if (at->inherits("QStatusBar"))
            return QStringLiteral("status");
        inStack = inStack || at->inherits("Vitrine::Ui::PageStack");
    }
    return inStack ? QStringLiteral("centre") : QStringLiteral("window");
}

void obey(Desk &desk, const QString &order)
{
    const SessionKey key{QStringLiteral("sample"), QStringLiteral("upload-retry")};
    if (order == QStringLiteral("attention")) {
        SessionInfo session = desk.engine.session(key);
        session.openQuestions = 1;
        desk.engine.putSession(session);
    } else if (order == QStringLiteral("tests begin") || order == QStringLiteral("tests fail")) {
        SessionInfo session = desk.engine.session(key);
        session.tests.kind =
            order == QStringLiteral("tests begin") ? TestBadge::Kind::Running : TestBadge::Kind::Failed;
        session.tests.failed = 3;
        desk.engine.putSession(session);
    } else if (order == QStringLiteral("trouble")) {
        desk.window->showError(
            {ErrorCode::NoSpace, QStringLiteral("Could not save retry.py. The workspace is full."), {}});
    } else if (order == QStringLiteral("close")) {
        if (QWidget *dialog = QApplication::activeModalWidget())
            dialog->close();
    } else if (order.startsWith(QStringLiteral("open "))) {
        desk.run(order.mid(5).toLatin1().constData());
    } else if (order == QStringLiteral("tab")) {
        QWidget *before = QApplication::focusWidget();
        QTest::keyClick(before ? before : desk.window.get(), Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        // Not its address, which a widget that is made when another one goes may have again.
        static int lastNumber = 0;
        if (now && !now->property("stop").isValid())
            now->setProperty("stop", ++lastNumber);
        say(QStringLiteral("focus %1|%2|%3|%4")
                .arg(now ? now->property("stop").toInt() : 0)
                .arg(now ? placeOf(now) : QString(), now ? nameOf(now) : QString(),
                     now ? QString::fromLatin1(now->metaObject()->className()) : QString()));
        return;
    }
    say(QStringLiteral("done"));
}

int runWindow(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Vitrine"));
    Ui::installTheme(Ui::ThemeChoice::Light);
    Desk desk({1440, 900});
    desk.open();
    if (!QTest::qWaitForWindowActive(desk.window.get(), hangDeadline))
        return 3;
    QTextStream in(stdin);
    QSocketNotifier orders(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&orders, &QSocketNotifier::activated, &app, [&] {
        const QString line = in.readLine();
        if (line.isNull())
            app.exit(0); // the test is gone
        else
            obey(desk, line);
    });
    say(QStringLiteral("ready"));
    return QApplication::exec();
}

} // namespace

/// What stands in the tree, that every part of it has a name, that Tab goes through all of it, and what is said aloud.
class TestScreenReader : public QObject
{
    Q_OBJECT

    /// Gives an order to the window, and waits for its answer.
    QString tell(const QString &order);
    static QStringList nameless(const QList<Accessible> &tree);

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void panesAndTabsAreThere();
    void tabGoesThrough();
    void everythingHasAName_data();
    void everythingHasAName();
    void changesAreSaid();

private:
    std::unique_ptr<ScreenReader> m_reader;
    QProcess m_window;
};

QString TestScreenReader::tell(const QString &order)
{
    m_window.write(order.toUtf8() + '\n');
    if (!waitUntil([&] { return m_window.canReadLine() || m_window.state() == QProcess::NotRunning; }))
        return {};
    return QString::fromUtf8(m_window.readLine()).trimmed();
}

void TestScreenReader::initTestCase()
{
    m_reader = std::make_unique<ScreenReader>();
    QVERIFY2(m_reader->problem().isEmpty(), qPrintable(m_reader->problem()));
    m_window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_window.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--window")});
    QTRY_VERIFY(m_window.canReadLine() || m_window.state() == QProcess::NotRunning);
    QCOMPARE(QString::fromUtf8(m_window.readLine()).trimmed(), QStringLiteral("ready"));
    QTRY_VERIFY(m_reader->program(m_window.processId()).has_value());
}

void TestScreenReader::cleanupTestCase()
{
    m_window.closeWriteChannel();
    QVERIFY(m_window.waitForFinished(hangDeadline));
}

void TestScreenReader::everythingHasAName_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"",
                             "tests.show",
                             "checkpoint.show",
                             "changes.show",
                             "network.show",
                             "ports.show",
                             "search.files",
                             "window.secrets",
                             "window.agents",
                             "window.disk",
                             "help.doctor",
                             "help.keys",
                             "help.image",
                             "session.new",
                             "session.rename",
                             "session.labels",
                             "session.delete",
                             "session.editor",
                             "window.settings",
                             "tasks.edit",
                             "checkpoint.take",
                             "help.about",
                             "view.commands"})
        QTest::newRow(*page ? page : "prompt") << QString::fromLatin1(page);
}

void TestScreenReader::everythingHasAName()
{
    QFETCH(QString, page);
    if (!page.isEmpty())
        QCOMPARE(tell(QStringLiteral("open ") + page), QStringLiteral("done"));
    const auto program = m_reader->program(m_window.processId());
    QVERIFY(program);
    const QList<Accessible> tree = m_reader->read(*program);
    QVERIFY2(tree.size() > 100, qPrintable(QString::number(tree.size())));
    QCOMPARE(tell(QStringLiteral("close")), QStringLiteral("done"));
    QVERIFY2(isNothing(nameless(tree)), "what was found stands above");
}

QStringList TestScreenReader::nameless(const QList<Accessible> &tree)
{
    QStringList found;
    for (const Accessible &one : tree) {
        const bool used = one.is(Accessible::Focusable) || one.canBePressed();
        if (!used)
            continue;
        // A row of several columns may have an empty cell.
        const Accessible &before = tree.at(std::max<qsizetype>(0, &one - tree.constData() - 1));
        if (one.role == QStringLiteral("tree item") && before.under == one.under && !before.name.isEmpty())
            continue;
        if (one.name.trimmed().isEmpty())
            found.append(QStringLiteral("%1 under%2 has no name").arg(one.role, one.under));
        if (one.role.isEmpty() || one.role == QStringLiteral("unknown") || one.role == QStringLiteral("invalid"))
            found.append(QStringLiteral("\"%1\" under%2 has no role").arg(one.name, one.under));
    }
    found.removeDuplicates();
    return found;
}

void TestScreenReader::panesAndTabsAreThere()
{
    const QList<Accessible> tree = m_reader->read(*m_reader->program(m_window.processId()));
    const auto has = [&](const QString &role, const QString &start) {
        return std::ranges::any_of(
            tree, [&](const Accessible &one) { return one.role == role && one.name.startsWith(start); });
    };
    for (const char *tab :
         {"Prompt", "Tests", "Files", "Changes", "Checkpoints", "Commands", "Search", "Network", "Ports"})
        QVERIFY2(has(QStringLiteral("page tab"), QString::fromLatin1(tab)), tab);
    // Qt names a row of tabs by the one in front.
    for (const char *list : {"Prompt", "Files", "Commands"})
        QVERIFY2(has(QStringLiteral("page tab list"), QString::fromLatin1(list)), list);
    QVERIFY(has(QStringLiteral("menu bar"), QString()));
    QVERIFY(has(QStringLiteral("tool bar"), QStringLiteral("Session in view")));
    // A row is one sentence.
    const bool row = std::ranges::any_of(tree, [](const Accessible &one) {
        return one.name.contains(QStringLiteral("Upload retry backoff")) &&
               one.name.contains(QStringLiteral("2 tests failed"));
    });
    QVERIFY(row);
}

void TestScreenReader::tabGoesThrough()
{
    QCOMPARE(tell(QStringLiteral("open view.sessions")), QStringLiteral("done"));
    QStringList places;
    QStringList way;
    QSet<QString> seen;
    QString first;
    QStringList found;
    bool around = false;
    for (int i = 0; i < 150 && !around; ++i) {
        const QString answer = tell(QStringLiteral("tab"));
        QVERIFY2(answer.startsWith(QStringLiteral("focus ")), qPrintable(answer));
        const QStringList parts = answer.mid(6).split(u'|');
        const QString widget = parts.value(0);
        around = widget == first;
        if (first.isEmpty())
            first = widget;
        else if (!around && seen.contains(widget))
            found.append(QStringLiteral("Tab comes back to %1 \"%2\" in %3 after %4")
                             .arg(parts.value(3), parts.value(2), parts.value(1), way.join(u'\n')));
        if (!found.isEmpty())
            break;
        seen.insert(widget);
        way.append(
            QStringLiteral("%1: %2 \"%3\"").arg(parts.value(1), parts.value(3).section(u':', -1), parts.value(2)));
        if (parts.value(2).isEmpty())
            found.append(QStringLiteral("%1 in %2 gets the focus and has no name").arg(parts.value(3), parts.value(1)));
        if (places.isEmpty() || places.last() != parts.value(1))
            places.append(parts.value(1));
    }
    QVERIFY2(isNothing(found), "what was found stands above");
    // What was said in the order in which it was said.
    const auto at = [&](const char *name) {
        return std::ranges::find_if(way,
                                    [&](const QString &stop) { return stop.contains(QString::fromLatin1(name)); }) -
               way.begin();
    };
    QVERIFY(at("\"Transcript\"") < at("\"Read 6 files"));
    QVERIFY(at("\"Read 6 files") < at("\"Copy answer"));
    QVERIFY(at("\"Copy answer") < at("\"Message to the agent"));
    QVERIFY(at("\"Message to the agent") < way.size());
    QVERIFY2(around, qPrintable(places.join(u' ')));
    places.removeDuplicates();
    // As it is read: the sessions, what stands over the work, the work, the files, the commands.
    const QStringList wanted{QStringLiteral("dock.left"), QStringLiteral("header"), QStringLiteral("centre"),
                             QStringLiteral("dock.right"), QStringLiteral("dock.bottom")};
    for (const QString &place : wanted)
        QVERIFY2(places.contains(place), qPrintable(place + QStringLiteral(" is not in ") + places.join(u' ')));
    places.removeIf([&](const QString &place) { return !wanted.contains(place); });
    // It is a circle, so it may begin anywhere.
    const qsizetype start = places.indexOf(wanted.first());
    const QStringList turned = places.mid(start) + places.first(start);
    QCOMPARE(turned, wanted);
}

void TestScreenReader::changesAreSaid()
{
    const auto heard = [this](const QString &words) {
        return waitUntil([&] {
            return std::ranges::any_of(m_reader->said(), [&](const QString &line) { return line.contains(words); });
        });
    };
    QCOMPARE(tell(QStringLiteral("attention")), QStringLiteral("done"));
    QVERIFY2(heard(QStringLiteral("Upload retry backoff: ")), qPrintable(m_reader->said().join(u'|')));
    QCOMPARE(tell(QStringLiteral("tests begin")), QStringLiteral("done"));
    QCOMPARE(tell(QStringLiteral("tests fail")), QStringLiteral("done"));
    QVERIFY2(heard(QStringLiteral("3 tests failed")), qPrintable(m_reader->said().join(u'|')));
    QCOMPARE(tell(QStringLiteral("trouble")), QStringLiteral("done"));
    QVERIFY2(heard(QStringLiteral("The workspace is full")), qPrintable(m_reader->said().join(u'|')));
}

int main(int argc, char *argv[])
{
    if (argc == 2 && qstrcmp(argv[1], "--window") == 0)
        return runWindow(argc, argv);
    QCoreApplication app(argc, argv);
    TestScreenReader test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_screenreader.moc"
