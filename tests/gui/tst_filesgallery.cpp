// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of files being changed, edited, previewed, searched and compared, light and dark. They go to
// $VITRINE_ARTEFACTS; a picture in which next to nothing is painted fails.
#include "tests/unit/ui/filesdesk.h"
#include "ui/changes/changemodel.h"
#include "ui/changes/changespane.h"
#include "ui/changes/imagepair.h"
#include "ui/content/markdownview.h"
#include "ui/files/editview.h"
#include "ui/files/filechanges.h"
#include "ui/files/fileedit.h"
#include "ui/files/fileview.h"
#include "ui/files/quickopen.h"
#include "ui/files/transferbar.h"
#include "ui/search/searchmodel.h"
#include "ui/search/searchpane.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/questions.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QListView>
#include <QSet>
#include <QTableView>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Ui;

class TestFilesGallery : public QObject
{
    Q_OBJECT

    void keep(QWidget *widget, const QString &name)
    {
        QTest::qWait(400);
        const QImage picture = widget->grab().toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 3) {
            for (int x = 0; x < picture.width(); x += 3)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY2(colours.size() > 8, qPrintable(name));
        const QString folder = qEnvironmentVariable("VITRINE_ARTEFACTS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder + QStringLiteral("/gallery"));
        QVERIFY(picture.save(QStringLiteral("%1/gallery/files-%2-%3.png").arg(folder, name, m_tone)));
    }
    static void themes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void choose()
    {
        QFETCH(bool, dark);
        setThemeChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        m_tone = dark ? QStringLiteral("dark") : QStringLiteral("light");
    }
    static QByteArray png(const QSize &size, const QColor &color)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        for (int i = 0; i < size.width(); ++i)
            image.setPixelColor(i, i * size.height() / size.width(), Qt::white);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void changing_data() { themes(); }
    void changing()
    {
        choose();
        FilesDesk desk;
        desk.show();
        QTRY_VERIFY(desk.pane->model()->indexOf("src").isValid());
        desk.pane->tree()->expand(desk.pane->model()->indexOf("src"));
        QTRY_VERIFY(desk.pane->model()->indexOf("src/cli.py").isValid());
        for (const char *path : {"src/cli.py", "CHANGELOG.md"})
            desk.pane->tree()->selectionModel()->setCurrentIndex(desk.pane->model()->indexOf(path),
                                                                 QItemSelectionModel::Select);
        desk.pane->transferBar()->say(QStringLiteral("Copied 12 files into the workspace, 3.4 MB."));
        keep(desk.pane.get(), QStringLiteral("selected"));
        desk.pane->changes()->remove(desk.pane->tree()->selectedPaths());
        QTRY_VERIFY(desk.pane->changes()->dialog());
        keep(desk.pane->changes()->dialog(), QStringLiteral("delete"));
        desk.pane->changes()->dialog()->close();
        desk.pane->changes()->newFolder("src");
        QTRY_VERIFY(qobject_cast<NameDialog *>(desk.pane->changes()->dialog()));
        keep(desk.pane->changes()->dialog(), QStringLiteral("new-folder"));
        desk.pane->changes()->dialog()->close();
    }

    void copying_data() { themes(); }
    void copying()
    {
        choose();
        FilesDesk desk;
        desk.show();
        desk.putHere(QStringLiteral("tree/a.txt"), "a");
        desk.engine.putFolder(desk.key, "tree");
        desk.engine.putFile(desk.key, "tree/a.txt", "b");
        desk.pane->changes()->upload({desk.here.filePath(QStringLiteral("tree"))}, {});
        QTRY_VERIFY(desk.pane->transferBar()->findChild<ChoiceDialog *>());
        keep(desk.pane.get(), QStringLiteral("copying"));
        keep(desk.pane->transferBar()->findChild<ChoiceDialog *>(), QStringLiteral("exists"));
        desk.pane->transferBar()->findChild<ChoiceDialog *>()->button(0)->click();
        QTRY_VERIFY(!desk.pane->transfers()->isRunning());
    }

    void editing_data() { themes(); }
    void editing()
    {
        choose();
        FilesDesk desk;
        desk.show();
        QVERIFY(desk.pane->showFile("src/upload/retry.py", 0));
        FilePage *page = desk.pages.back().get();
        page->edit();
        QTRY_COMPARE(page->editor()->state(), FileEdit::State::Editing);
        QTRY_VERIFY(!page->editor()->view()->isReadOnly());
        page->editor()->view()->moveCursor(QTextCursor::End);
        page->editor()->view()->insertPlainText(QStringLiteral("\n# one line more\n"));
        keep(page, QStringLiteral("editing"));
        desk.engine.putFile(desk.key, "src/upload/retry.py", "def retry(send):\n    return send()\n");
        QTRY_VERIFY(page->editor()->banner()->isVisible());
        keep(page, QStringLiteral("edited-by-two"));
        page->save();
        QTRY_VERIFY(page->editor()->dialog());
        keep(page->editor()->dialog(), QStringLiteral("conflict"));
        page->editor()->dialog()->close();
        page->editor()->compare();
        QTest::qWait(300);
        keep(page, QStringLiteral("conflict-compared"));
    }

    void previews_data() { themes(); }
    void previews()
    {
        choose();
        FilesDesk desk;
        desk.show();
        desk.engine.putFile(desk.key, "docs/guide.md",
                            "# Guide\n\nSome **bold** words, `code`, and [a link](https://example.org).\n\n"
                            "| a | b |\n|---|---|\n| 1 | 2 |\n\n```python\nprint(1)\n```\n\n* one\n* two\n");
        QVERIFY(desk.pane->showFile("docs/guide.md", 0));
        QTRY_VERIFY(desk.pages.back()->view()->markdown()->isVisible());
        keep(desk.pages.back().get(), QStringLiteral("markdown"));
        QByteArray rows("name,size,changed,note\n");
        for (int i = 0; i < 40; ++i)
            rows += "file-" + QByteArray::number(i) + ".txt," + QByteArray::number(i * 977) + ",14:02,\"a, b\"\n";
        desk.engine.putFile(desk.key, "data.csv", rows);
        QVERIFY(desk.pane->showFile("data.csv", 0));
        QTRY_VERIFY(desk.pages.back()->view()->table()->isVisible());
        keep(desk.pages.back().get(), QStringLiteral("table"));
    }

    void finding_data() { themes(); }
    void finding()
    {
        choose();
        FilesDesk desk;
        desk.show();
        desk.pane->quickOpen()->open();
        QTest::keyClicks(desk.pane->quickOpen()->field(), QStringLiteral("re"));
        QTRY_VERIFY(!desk.pane->quickOpen()->names().isEmpty());
        keep(desk.pane.get(), QStringLiteral("quick-open"));

        SearchPane search{PaneContext{desk.nouns, desk.actions}};
        search.resize(900, 260);
        search.show();
        search.setSession(desk.engine.session(desk.key));
        search.field()->setText(QStringLiteral("retry"));
        keep(&search, QStringLiteral("search-empty"));
        search.search();
        QTRY_VERIFY(search.isSearching() && !desk.engine.allCommands(desk.key).isEmpty());
        const CommandRecord record = desk.engine.allCommands(desk.key).first();
        QByteArray out;
        for (const char *file : {"src/upload/retry.py", "test/test_retry.py", "CHANGELOG.md"}) {
            for (const char *line : {"12:    def retry(send, attempts=3):", "40:        return retry(send)"})
                out += QByteArray("./") + file + '\0' + line + '\n';
        }
        desk.engine.appendOutput(record.id, OutputStream::Out, out);
        QTRY_COMPARE(search.model()->matches(), 6);
        keep(&search, QStringLiteral("search"));
    }

    void pictures_data() { themes(); }
    void pictures()
    {
        choose();
        FilesDesk desk;
        desk.engine.putFile(desk.key, "plot.png", png({320, 240}, Qt::darkBlue));
        CheckpointInfo then;
        then.id = newCheckpointId();
        then.session = desk.key;
        then.name = QStringLiteral("Before the new plot");
        then.createdAt = QDateTime::currentDateTimeUtc();
        desk.engine.putCheckpoint(then);
        desk.engine.putFile(desk.key, "plot.png", png({480, 300}, Qt::darkRed));
        ChangesPane changes{PaneContext{desk.nouns, desk.actions}};
        std::unique_ptr<Pane> page;
        connect(&changes, &Pane::pageOpened, this, [&](Pane *opened) { page.reset(opened); });
        changes.resize(392, 700);
        changes.show();
        changes.setSession(desk.engine.session(desk.key));
        changes.compare(then.id, {});
        QTRY_VERIFY(changes.model()->indexOf("plot.png").isValid());
        changes.view()->setCurrentIndex(changes.model()->indexOf("plot.png"));
        QTRY_VERIFY(page);
        page->resize(774, 420);
        page->show();
        QTRY_VERIFY(page->findChild<ImagePair *>()->isVisible());
        keep(page.get(), QStringLiteral("pictures"));
    }

private:
    QString m_tone;
};

QTEST_MAIN(TestFilesGallery)
#include "tst_filesgallery.moc"
