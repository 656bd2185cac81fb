// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/contract.h"
#include "engine/api/localengine.h"
#include "tests/patience.h"
#include "tests/sources.h"
#include "tests/unit/store/helper.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Vitrine;

namespace {

const QString runtime = QStringLiteral("sample");
const SessionKey kept{runtime, QStringLiteral("kept")};
const SessionKey emptied{runtime, QStringLiteral("emptied")};

} // namespace

/// What becomes of an agent's sessions when it has a new version. There is no image, so that no start succeeds; what a
/// start does before it boots is what is looked at.
class TestNextVersion : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_store;
    std::unique_ptr<Api::LocalEngine> m_engine;

    [[nodiscard]] Api::Nouns nouns() const { return m_engine->nouns(); }
    void open()
    {
        m_engine.reset();
        auto opened = Api::LocalEngine::open({m_store->path(), {}, sourceResources(), QStringLiteral("test"), true});
        if (!opened || !waited((*opened)->loaded()))
            qFatal("no engine: %s", opened ? "" : qPrintable(opened.error().text()));
        m_engine = std::move(*opened);
    }
    [[nodiscard]] SessionInfo shown(const SessionKey &key) const
    {
        return waited(nouns().sessions.show(key)).value_or(SessionInfo());
    }
    [[nodiscard]] QStringList checkpoints(const SessionKey &key) const
    {
        QStringList names;
        for (const CheckpointInfo &each : waited(nouns().checkpoints.list(key)).value_or(QList<CheckpointInfo>()))
            names.append(each.name);
        return names;
    }
    void update(const QString &variable) const
    {
        RuntimeSpec spec = waited(nouns().runtimes.show(runtime))->spec;
        spec.environment.insert(variable, QStringLiteral("1"));
        const auto made = waited(nouns().runtimes.update(spec));
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
    }
    void tryStart(const SessionKey &key) const { QVERIFY(!waited(nouns().sessions.start(key))); }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<QTemporaryDir>();
        open();
        RuntimeSpec spec;
        spec.name = runtime;
        QVERIFY(waited(nouns().runtimes.create(spec)));
        for (const SessionKey &key : {kept, emptied}) {
            const auto made = waited(nouns().sessions.create({key.runtime, key.session, {}}));
            QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
        }
    }

    void cleanup() { m_engine.reset(); }

    void sessionsStayUnlessTheyAreMoved()
    {
        update(QStringLiteral("A"));
        tryStart(kept);
        QCOMPARE(shown(kept).runtimeVersion, 1);
        QVERIFY(!shown(kept).nextVersion);
    }

    void theNextStartMovesThem()
    {
        update(QStringLiteral("A"));
        QCOMPARE(waited(nouns().runtimes.moveSessions(runtime, WorkspaceFate::Keep)).value_or(-1), 2);
        QCOMPARE(shown(kept).nextVersion, (NextVersion{2, WorkspaceFate::Keep}));
        QCOMPARE(shown(kept).runtimeVersion, 1); // until it starts
        open();                                  // it is kept
        QCOMPARE(shown(kept).nextVersion, (NextVersion{2, WorkspaceFate::Keep}));
        tryStart(kept);
        QCOMPARE(shown(kept).runtimeVersion, 2);
        QVERIFY(!shown(kept).nextVersion);
        QVERIFY(checkpoints(kept).isEmpty()); // its workspace is what it was
        QCOMPARE(shown(emptied).runtimeVersion, 1);
        // The later word counts, and those that have the version already are left alone.
        QCOMPARE(waited(nouns().runtimes.moveSessions(runtime, WorkspaceFate::StartAnew)).value_or(-1), 1);
        tryStart(emptied);
        QCOMPARE(shown(emptied).runtimeVersion, 2);
        QCOMPARE(checkpoints(emptied), QStringList{QStringLiteral("Workspace of version 1")});
        open();
        QCOMPARE(shown(kept).runtimeVersion, 2);
        QCOMPARE(shown(emptied).runtimeVersion, 2);
        QVERIFY(!shown(emptied).nextVersion);
    }

    /// A client of the service's API names the version, by its endpoint.
    void aCallThatNamesAVersionGetsThatOne()
    {
        update(QStringLiteral("A"));
        QCOMPARE(waited(nouns().runtimes.moveSessions(runtime, WorkspaceFate::Keep)).value_or(-1), 2);
        QVERIFY(!waited(m_engine->contract().versions.need(emptied, 1)));
        QCOMPARE(shown(emptied).runtimeVersion, 1);
        QVERIFY(!shown(emptied).nextVersion);
        QVERIFY(checkpoints(emptied).isEmpty());
        // What the person chose for that version counts for the call, too.
        QVERIFY(!waited(m_engine->contract().versions.need(kept, 2)));
        QCOMPARE(shown(kept).runtimeVersion, 2);
        QVERIFY(checkpoints(kept).isEmpty());
        // Without a choice the contract's rule does: an empty workspace.
        QVERIFY(!waited(m_engine->contract().versions.need(emptied, 2)));
        QCOMPARE(shown(emptied).runtimeVersion, 2);
        QCOMPARE(checkpoints(emptied).size(), 1);
    }

    void aVersionThatWasDeletedIsNotWaitedFor()
    {
        update(QStringLiteral("A"));
        update(QStringLiteral("B"));
        QCOMPARE(waited(nouns().runtimes.moveSessions(runtime, WorkspaceFate::StartAnew)).value_or(-1), 2);
        QVERIFY(waited(m_engine->contract().versions.remove(runtime, 3)));
        tryStart(kept);
        QCOMPARE(shown(kept).runtimeVersion, 1);
        QVERIFY(!shown(kept).nextVersion);
        QVERIFY(checkpoints(kept).isEmpty());
    }

    void thereMustBeOne()
    {
        const auto none = waited(nouns().runtimes.moveSessions(QStringLiteral("nobody"), WorkspaceFate::Keep));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestNextVersion)
#include "tst_nextversion.moc"
