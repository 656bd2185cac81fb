// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/changes/changemodel.h"
#include "ui/changes/changespane.h"
#include "ui/changes/diffmodel.h"
#include "ui/changes/diffview.h"
#include "ui/changes/imagepair.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Ui;
using namespace Qt::StringLiterals;

namespace {

/// A session with two checkpoints and a changed workspace, and the pane in a window.
struct Desk
{
    Fake::FakeEngine engine;
    Api::Nouns nouns{engine.nouns()};
    Actions actions{nullptr};
    ChangesPane pane{PaneContext{nouns, actions}};
    QList<Pane *> pages;
    SessionInfo session;
    QString first;
    QString second;

    Desk()
    {
        session.key = {QStringLiteral("r"), QStringLiteral("s")};
        session.name = QStringLiteral("s");
        session.state = SessionState::Idle;
        engine.putSession(session);
        engine.putFile(session.key, "kept.txt", "a\nb\nc\n");
        engine.putFile(session.key, "gone.txt", "x\n");
        first = keep(QStringLiteral("first"));
        engine.putFile(session.key, "src/main.py", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n");
        second = keep(QStringLiteral("second"));
        engine.putFile(session.key, "src/main.py", "one\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\ntwelve\n");
        engine.putFile(session.key, "new.bin", QByteArray("a\0b", 3));
        engine.dropFile(session.key, "gone.txt");
        QObject::connect(&pane, &Pane::pageOpened, &pane, [this](Pane *page) { pages.append(page); });
        pane.resize(400, 600);
        pane.show();
        pane.setSession(session);
    }
    ~Desk() { qDeleteAll(pages); }

    QString keep(const QString &name)
    {
        CheckpointInfo info;
        info.id = newCheckpointId();
        info.session = session.key;
        info.name = name;
        info.createdAt = QDateTime::currentDateTimeUtc();
        engine.putCheckpoint(info);
        return info.id;
    }
    QStringList rows() const
    {
        QStringList texts;
        for (int i = 0; i < pane.model()->rowCount(); ++i) {
            const QModelIndex index = pane.model()->index(i);
            texts.append(QString::number(index.data(ChangeModel::KindRole).toInt()) + QLatin1Char(' ') +
                         index.data().toString());
        }
        return texts;
    }
    ComparePage *open(const QByteArray &path)
    {
        pane.view()->setCurrentIndex(pane.model()->indexOf(path));
        return pane.page();
    }
    QByteArray file(const QByteArray &path)
    {
        auto chunk = nouns.files.read(session.key, path, 0, 1 << 20);
        if (!waitUntil([&] { return chunk.isFinished(); }) || !chunk.result())
            return "none";
        return chunk.result()->bytes;
    }
};

const QString added = QStringLiteral("0 ");
const QString removed = QStringLiteral("1 ");
const QString changed = QStringLiteral("2 ");

} // namespace

class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void theNewestWithNowComesFirst()
    {
        Desk desk;
        QTRY_COMPARE(desk.rows(),
                     QStringList({removed + u"gone.txt"_s, added + u"new.bin"_s, changed + u"src/main.py"_s}));
        QCOMPARE(desk.pane.badge(), QStringLiteral("3"));
        QCOMPARE(desk.pane.fromBox()->currentData().toString(), desk.second);
        QCOMPARE(desk.pane.toBox()->currentData().toString(), QString());
    }

    void anyTwoAreCompared()
    {
        Desk desk;
        QTRY_COMPARE(desk.pane.model()->rowCount(), 3);
        desk.pane.compare(desk.first, desk.second);
        QTRY_COMPARE(desk.rows(), QStringList({added + u"src/"_s, added + u"src/main.py"_s}));
        desk.pane.compare(desk.second, desk.second);
        QTRY_COMPARE(desk.pane.model()->rowCount(), 0);
        QVERIFY(desk.pane.empty()->isVisible());
    }

    void itFollowsWhatHappens()
    {
        Desk desk;
        QTRY_COMPARE(desk.pane.model()->rowCount(), 3);
        desk.engine.putFile(desk.session.key, "later.txt", "x");
        QTRY_COMPARE(desk.pane.model()->rowCount(), 4);
        // A new checkpoint takes the left end's place, as nobody has chosen one.
        const QString third = desk.keep(QStringLiteral("third"));
        QTRY_COMPARE(desk.pane.fromBox()->currentData().toString(), third);
        QTRY_VERIFY(desk.pane.empty()->isVisible());
    }

    void linesAreShown()
    {
        Desk desk;
        QTRY_COMPARE(desk.pane.model()->rowCount(), 3);
        ComparePage *page = desk.open("src/main.py");
        QVERIFY(page);
        QCOMPARE(desk.pages.size(), 1);
        QTRY_COMPARE(page->model()->hunks().size(), 2);
        QCOMPARE(page->headText(), QStringLiteral("src/main.py +2 −2"));
        const auto row = [&](int number, int role) { return page->model()->index(number).data(role); };
        QCOMPARE(row(1, DiffModel::RowRole).toInt(), int(DiffModel::Row::Removed));
        QCOMPARE(row(1, DiffModel::OldLineRole).toInt(), 1);
        QCOMPARE(row(2, DiffModel::RowRole).toInt(), int(DiffModel::Row::Added));
        QCOMPARE(row(2, Qt::DisplayRole).toString(), QStringLiteral("one"));
        page->view()->selectAll();
        page->view()->copy();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("-1\n+one\n 2\n")));
        // Another file takes its place on the same page.
        QCOMPARE(desk.open("new.bin"), page);
        QTRY_VERIFY(page->message()->isVisibleTo(page));
        QCOMPARE(desk.pages.size(), 1);
    }

    void picturesStandSideBySide()
    {
        const auto png = [](const QSize &size, Qt::GlobalColor color) {
            QImage image(size, QImage::Format_RGB32);
            image.fill(color);
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            image.save(&buffer, "PNG");
            return bytes;
        };
        Desk desk;
        desk.engine.putFile(desk.session.key, "plot.png", png({40, 30}, Qt::red));
        desk.engine.putFile(desk.session.key, "bad.png", png({10, 10}, Qt::red));
        const QString third = desk.keep(QStringLiteral("third"));
        desk.engine.putFile(desk.session.key, "plot.png", png({80, 60}, Qt::blue));
        desk.engine.putFile(desk.session.key, "bad.png", png({10, 10}, Qt::red).left(30));
        desk.engine.putFile(desk.session.key, "fresh.png", png({20, 20}, Qt::green));
        desk.pane.compare(third, {});
        QTRY_VERIFY(desk.pane.model()->rowCount() == 3 && desk.pane.model()->indexOf("fresh.png").isValid());
        ComparePage *page = desk.open("plot.png");
        QVERIFY(page);
        page->show();
        QTRY_VERIFY(page->pictures()->isVisible());
        QVERIFY2(page->pictures()->text().contains(QStringLiteral("40 x 30")) &&
                     page->pictures()->text().contains(QStringLiteral("80 x 60")),
                 qPrintable(page->pictures()->text()));
        desk.open("fresh.png");
        QTRY_VERIFY(page->pictures()->text().contains(QStringLiteral("no such file")));
        desk.open("bad.png"); // one of them is damaged: that is said, and the other one is seen
        QTRY_VERIFY(page->pictures()->text().contains(QStringLiteral("damaged")));
        desk.pane.compare(desk.second, {});
        QTRY_VERIFY(desk.pane.model()->indexOf("new.bin").isValid());
        desk.open("new.bin");
        QTRY_VERIFY(page->message()->isVisibleTo(page));
    }

    void oneChangeIsUndone()
    {
        Desk desk;
        QTRY_COMPARE(desk.pane.model()->rowCount(), 3);
        ComparePage *page = desk.open("src/main.py");
        page->show();
        QTRY_COMPARE(page->model()->hunks().size(), 2);
        page->view()->goToHunk(1);
        QTRY_VERIFY(page->undoButton()->isEnabled());
        page->undoButton()->click();
        QTRY_COMPARE(desk.file("src/main.py"), QByteArray("one\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n"));
        QTRY_COMPARE(page->model()->hunks().size(), 1);
    }

    void aFileIsRestored()
    {
        Desk desk;
        QTRY_COMPARE(desk.pane.model()->rowCount(), 3);
        ComparePage *page = desk.open("gone.txt");
        page->show();
        QTRY_VERIFY(page->restoreButton()->isEnabled());
        page->restoreButton()->click();
        QTRY_COMPARE(desk.file("gone.txt"), QByteArray("x\n"));
        QTRY_COMPARE(desk.pane.model()->rowCount(), 2);
        page = desk.open("src/main.py");
        QTRY_COMPARE(page->model()->hunks().size(), 2);
        // Somebody was faster: nothing is overwritten.
        QSignalSpy failures(&desk.pane, &Pane::failed);
        desk.engine.putFile(desk.session.key, "src/main.py", "written by the agent in between\n");
        page->restoreButton()->click();
        QTRY_COMPARE(failures.size(), 1);
        QCOMPARE(desk.file("src/main.py"), QByteArray("written by the agent in between\n"));
    }

    void aStoppedSessionIsOnlyRead()
    {
        Desk desk;
        SessionInfo stopped = desk.session;
        stopped.state = SessionState::Stopped;
        desk.pane.setSession(stopped);
        QTRY_COMPARE(desk.pane.model()->rowCount(), 3);
        ComparePage *page = desk.open("src/main.py");
        QTRY_COMPARE(page->model()->hunks().size(), 2);
        QVERIFY(!page->restoreButton()->isEnabled() && !page->undoButton()->isEnabled());
    }

    void failuresAreSaid()
    {
        Desk desk;
        QTRY_COMPARE(desk.pane.model()->rowCount(), 3);
        desk.engine.failNext(QStringLiteral("checkpoints.compare"), {ErrorCode::Corrupt, QStringLiteral("no"), {}});
        desk.pane.compare(desk.first, desk.second);
        QTRY_VERIFY(desk.pane.empty()->isVisible());
        desk.pane.empty()->button()->click();
        QTRY_COMPARE(desk.pane.model()->rowCount(), 2);
    }

    void twentyThousandLinesDoNotStall()
    {
        Desk desk;
        QByteArray before;
        QByteArray after;
        for (int i = 0; i < 20'000; ++i) {
            before += QByteArray::number(i) + '\n';
            after += QByteArray::number(i * 2) + '\n';
        }
        DiffModel model;
        DiffView view(&model);
        view.resize(800, 600);
        view.show();
        QElapsedTimer clock;
        clock.start();
        model.setHunks(diffText(before, after));
        const qint64 made = clock.restart();
        view.repaint();
        view.goToHunk(int(model.hunks().size()) - 1);
        view.repaint();
        qInfo("made in %lld ms (a worker's), shown and scrolled to the end in %lld ms", static_cast<long long>(made),
              static_cast<long long>(clock.elapsed()));
        QVERIFY(clock.elapsed() < hangDeadline);
    }

    void hostileTextIsHarmless()
    {
        DiffModel model;
        model.setHunks(diffText("", QByteArray("\x1b[2J\xe2\x80\xae"
                                               "evil\xff\n")));
        const QString text = model.index(1).data().toString();
        QVERIFY(!text.contains(QChar(0x1b)) && !text.contains(QChar(0x202e)));
        model.setHunks(diffText("", QByteArray(5'000'000, 'x')));
        QVERIFY(model.index(1).data().toString().size() < 3000);
    }
};

QTEST_MAIN(TestChanges)
#include "tst_changes.moc"
