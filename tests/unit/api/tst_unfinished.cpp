// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localengine.h"
#include "tests/patience.h"
#include "tests/sources.h"
#include "tests/unit/store/helper.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Vitrine;

namespace {

const QString runtime = QStringLiteral("sample");

} // namespace

/// Sessions that are made with files in them, and what becomes of them when the engine goes before all files are there.
class TestUnfinished : public QObject
{
    Q_OBJECT

    QTemporaryDir m_store;
    std::unique_ptr<Api::LocalEngine> m_engine;

    [[nodiscard]] Api::Nouns nouns() const { return m_engine->nouns(); }
    void open()
    {
        m_engine.reset();
        auto opened = Api::LocalEngine::open({m_store.path(), {}, sourceResources(), QStringLiteral("test"), true});
        if (!opened || !waited((*opened)->loaded()))
            qFatal("no engine: %s", opened ? "" : qPrintable(opened.error().text()));
        m_engine = std::move(*opened);
    }
    [[nodiscard]] QStringList sessions() const
    {
        QStringList ids;
        for (const SessionInfo &each : waited(nouns().sessions.list()).value_or(QList<SessionInfo>()))
            ids.append(each.key.session);
        ids.sort();
        return ids;
    }
    [[nodiscard]] QList<TrashedSession> trash() const
    {
        return waited(nouns().storage.trash()).value_or(QList<TrashedSession>());
    }
    void make(const char *id, bool isUnfinished) const
    {
        const auto made = waited(nouns().sessions.create({runtime, QString::fromLatin1(id), {}, isUnfinished}));
        QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
    }

private Q_SLOTS:
    void anEngineThatBeginsPutsThemIntoTheTrash()
    {
        open();
        RuntimeSpec spec;
        spec.name = runtime;
        QVERIFY(waited(nouns().runtimes.create(spec)));
        make("half", true);
        make("plain", false);
        make("whole", true);
        QVERIFY(waited(nouns().sessions.finish({runtime, QStringLiteral("whole")})));
        QCOMPARE(sessions().size(), 3);
        QVERIFY(trash().isEmpty());

        open();
        QTRY_COMPARE(sessions(), (QStringList{QStringLiteral("plain"), QStringLiteral("whole")}));
        QTRY_COMPARE(trash().size(), 1);
        QCOMPARE(trash().first().key.session, QStringLiteral("half"));

        // Who wants what there is of it brings it back, and then it stays.
        QVERIFY(waited(nouns().storage.restore(trash().first().id)));
        open();
        QCOMPARE(sessions().size(), 3);
        QTest::qWait(50);
        QCOMPARE(sessions().size(), 3);
        QVERIFY(trash().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUnfinished)
#include "tst_unfinished.moc"
