// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/checkpoints/layerkeeper.h"
#include "tests/patience.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Vitrine;
using namespace Vitrine::Session;

namespace {

constexpr int patience = 120'000;
constexpr qint64 mib = qint64(1) << 20;
constexpr qint64 diskBytes = 64 * mib;
const SessionKey key{QStringLiteral("sample"), QStringLiteral("one")};

template <typename T>
Result<T> await(Pending<T> pending)
{
    if (!waitUntil([&] { return pending.isFinished(); }, patience))
        return fail(ErrorCode::TimedOut, QStringLiteral("The test waited for too long."));
    return pending.result();
}

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

int modeOf(const QString &file)
{
    struct stat status{};
    return ::stat(QFile::encodeName(file).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

} // namespace

/// Layers that nobody needs, on real files, by a QEMU without a machine.
class TestLayerKeeper : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_run;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store::StorePaths> m_paths;
    std::unique_ptr<Store::Catalogue> m_catalogue;
    std::unique_ptr<Store::Layers> m_layers;
    std::unique_ptr<LayerKeeper> m_keeper;

    void open()
    {
        m_keeper.reset();
        m_layers.reset();
        m_catalogue.reset();
        m_catalogue = std::move(*Store::Catalogue::open(m_paths->catalogueFile()));
        m_layers = std::make_unique<Store::Layers>(*m_paths, *m_catalogue);
        QVERIFY(await(m_layers->load({key})));
        m_keeper = std::make_unique<LayerKeeper>(*m_paths, *m_layers);
    }

    /// The chain as QEMU's tools take it, whatever the files' headers say.
    [[nodiscard]] QString chainOf(const QString &layer) const
    {
        QJsonValue below = QJsonValue::Null;
        const QStringList files = m_layers->files(layer);
        for (auto file = files.crbegin(); file != files.crend(); ++file)
            below = QJsonObject{{QStringLiteral("driver"), QStringLiteral("qcow2")},
                                {QStringLiteral("file"), QJsonObject{{QStringLiteral("driver"), QStringLiteral("file")},
                                                                     {QStringLiteral("filename"), *file}}},
                                {QStringLiteral("backing"), below}};
        return QStringLiteral("json:") +
               QString::fromUtf8(QJsonDocument(below.toObject()).toJson(QJsonDocument::Compact));
    }

    void write(const QString &layer, const QByteArray &what) const
    {
        QVERIFY(run(QStringLiteral("qemu-io"), {QStringLiteral("-c"), QString::fromLatin1(what), chainOf(layer)}));
    }

    [[nodiscard]] QByteArray contentOf(const QString &layer) const
    {
        const QString raw = m_dir->filePath(QStringLiteral("raw"));
        if (!run(QStringLiteral("qemu-img"),
                 {QStringLiteral("convert"), QStringLiteral("-U"), QStringLiteral("-O"), QStringLiteral("raw"),
                  QStringLiteral("--image-opts"), imageOptions(layer), raw}))
            return {};
        QFile file(raw);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
    }
    /// The same as chainOf(), for tools that take no "json:" with -U.
    [[nodiscard]] QString imageOptions(const QString &layer) const
    {
        QStringList words;
        const QStringList files = m_layers->files(layer);
        QString prefix;
        for (qsizetype i = 0; i < files.size(); ++i) {
            words << prefix + QStringLiteral("driver=qcow2") << prefix + QStringLiteral("file.driver=file")
                  << prefix + QStringLiteral("file.filename=") + files[i];
            prefix += QStringLiteral("backing.");
        }
        return words.join(u',');
    }

    /// A checkpoint of what the session has now; its layer.
    QString keep(const QString &id)
    {
        const QString frozen = m_layers->tree().top(key);
        const auto next = await(m_layers->makeAbove(frozen, this));
        Store::CheckpointRow row;
        row.info.id = id;
        row.info.session = key;
        row.layer = frozen;
        Store::LayerChange change;
        change.put = {*next};
        change.tops = {{key, next->id}};
        change.checkpoints = {row};
        if (!await(m_layers->apply(change)))
            qFatal("no checkpoint");
        return frozen;
    }

    void forget(const QString &id)
    {
        Store::LayerChange change;
        change.goneCheckpoints = {id};
        QVERIFY(await(m_layers->apply(change)));
    }

    [[nodiscard]] qsizetype files() const { return QDir(m_paths->layersDir()).entryList(QDir::Files).size(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_run = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_run->path()));
    }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_paths = std::make_unique<Store::StorePaths>(*Store::StorePaths::open(m_dir->path()));
        open();
        const auto first = await(m_layers->makeFirst(diskBytes, this));
        Store::SessionRow row;
        row.key = key;
        QVERIFY(await(m_layers->addSession(row, *first)));
        write(first->id, "write -q -P 1 1M 20M");
        keep(QStringLiteral("c1"));
        write(m_layers->tree().top(key), "write -q -P 2 5M 3M");
        write(m_layers->tree().top(key), "write -q -z 30000k 100k");
        keep(QStringLiteral("c2"));
        write(m_layers->tree().top(key), "write -q -P 3 6M 1M");
        write(m_layers->tree().top(key), "discard -q 10M 2M");
        QCOMPARE(files(), 3);
    }

    void cleanup()
    {
        m_keeper.reset();
        m_layers.reset();
        m_catalogue.reset();
    }

    /// Each of the checkpoints, and then both: what is left shows the same.
    void mergesKeepTheBytes_data()
    {
        QTest::addColumn<QString>("gone");
        QTest::newRow("the oldest") << "c1";
        QTest::newRow("the newest") << "c2";
        QTest::newRow("both") << "c1 c2";
        QTest::newRow("both, the other way") << "c2 c1";
    }
    void mergesKeepTheBytes()
    {
        QFETCH(QString, gone);
        const QByteArray top = contentOf(m_layers->tree().top(key));
        const QByteArray one = contentOf(m_layers->tree().checkpoint(QStringLiteral("c1"))->layer);
        const QByteArray two = contentOf(m_layers->tree().checkpoint(QStringLiteral("c2"))->layer);
        QVERIFY(!top.isEmpty() && top != one && top != two && one != two);
        const QStringList ids = gone.split(u' ');
        for (const QString &id : ids)
            forget(id);
        QTRY_COMPARE_WITH_TIMEOUT(files(), 3 - ids.size(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_keeper->isWorking(), patience);
        open(); // from the catalogue alone
        QCOMPARE(contentOf(m_layers->tree().top(key)), top);
        if (!ids.contains(QStringLiteral("c1")))
            QCOMPARE(contentOf(m_layers->tree().checkpoint(QStringLiteral("c1"))->layer), one);
        if (!ids.contains(QStringLiteral("c2")))
            QCOMPARE(contentOf(m_layers->tree().checkpoint(QStringLiteral("c2"))->layer), two);
        QVERIFY(m_layers->check(m_layers->tree().top(key)));
        const QStringList chain = m_layers->tree().chain(m_layers->tree().top(key));
        for (const QString &layer : chain)
            QCOMPARE(modeOf(m_layers->file(layer)), layer == chain.first() ? 0600 : 0400);
    }

    /// Broken off at any moment, and begun again.
    void brokenOffAndBegunAgain()
    {
        const QByteArray top = contentOf(m_layers->tree().top(key));
        const QByteArray two = contentOf(m_layers->tree().checkpoint(QStringLiteral("c2"))->layer);
        forget(QStringLiteral("c1"));
        int broken = 0;
        for (int delay = 0; delay < 400 && files() == 3; delay += 40) {
            Q_EMIT m_layers->changed();
            if (!waitUntil([&] { return m_keeper->isWorking() || files() < 3; }, patience) || files() < 3)
                break;
            QTest::qWait(delay);
            // Somebody wants to open it: when this returns nobody writes there, and all shows what it did.
            m_keeper->giveWay(m_layers->tree().top(key));
            if (files() == 3) {
                ++broken;
                QCOMPARE(contentOf(m_layers->tree().top(key)), top);
                QCOMPARE(contentOf(m_layers->tree().checkpoint(QStringLiteral("c2"))->layer), two);
            }
            // As if the engine had been killed there, too.
            open();
        }
        QVERIFY(broken > 0);
        Q_EMIT m_layers->changed();
        QTRY_COMPARE_WITH_TIMEOUT(files(), 2, patience);
        QCOMPARE(contentOf(m_layers->tree().top(key)), top);
        QCOMPARE(contentOf(m_layers->tree().checkpoint(QStringLiteral("c2"))->layer), two);
    }

    /// The engine may end in the middle of one; the next one goes on.
    void theKeeperMayGoMeanwhile()
    {
        const QByteArray top = contentOf(m_layers->tree().top(key));
        forget(QStringLiteral("c1"));
        for (const int delay : {0, 20, 60, 120}) {
            Q_EMIT m_layers->changed();
            QVERIFY(waitUntil([&] { return m_keeper->isWorking() || files() < 3; }));
            QTest::qWait(delay);
            m_keeper.reset();
            open();
        }
        Q_EMIT m_layers->changed();
        QTRY_COMPARE_WITH_TIMEOUT(files(), 2, patience);
        QCOMPARE(contentOf(m_layers->tree().top(key)), top);
    }

    void whatSomebodyReadsIsLeftAlone()
    {
        auto use = m_layers->use(m_layers->tree().checkpoint(QStringLiteral("c2"))->layer, QStringLiteral("reader"));
        forget(QStringLiteral("c1"));
        QTest::qWait(2500);
        QCOMPARE(files(), 3);
        use.reset();
        QTRY_COMPARE_WITH_TIMEOUT(files(), 2, patience);
    }

    void whatAForkStandsOnIsLeftAlone()
    {
        const QString shared = m_layers->tree().checkpoint(QStringLiteral("c1"))->layer;
        const auto top = await(m_layers->makeAbove(shared, this));
        Store::SessionRow row;
        row.key = {key.runtime, QStringLiteral("two")};
        QVERIFY(await(m_layers->addSession(row, *top)));
        const QByteArray before = contentOf(top->id);
        forget(QStringLiteral("c1"));
        QTest::qWait(2500);
        QCOMPARE(files(), 4);
        QVERIFY(await(m_layers->removeSession(key)));
        QTRY_COMPARE_WITH_TIMEOUT(files(), 1, patience);
        QCOMPARE(contentOf(m_layers->tree().top(row.key)), before);
    }

    /// With a machine that nobody can be told to use.
    void aRunningSessionIsLeftAlone()
    {
        auto use =
            m_layers->use(m_layers->tree().top(key), QString::fromLatin1(LayerKeeper::machineHolder) + key.text());
        forget(QStringLiteral("c1"));
        QTest::qWait(2500);
        QCOMPARE(files(), 3);
        QVERIFY(!m_keeper->isWorking());
        use.reset();
        QTRY_COMPARE_WITH_TIMEOUT(files(), 2, patience);
    }
};

QTEST_GUILESS_MAIN(TestLayerKeeper)
#include "tst_layerkeeper.moc"
