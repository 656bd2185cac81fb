// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/sessionsetting.h"
#include "engine/store/catalogue.h"
#include "engine/store/trashfolder.h"
#include "tests/unit/store/helper.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace Vitrine;
using namespace Vitrine::Store;

namespace {

const SessionKey key{QStringLiteral("sample"), QStringLiteral("one")};
const SessionKey other{QStringLiteral("sample"), QStringLiteral("other")};

#define GOOD(result)                                                                                                   \
    do {                                                                                                               \
        const auto &once = (result);                                                                                   \
        QVERIFY2(once.has_value(), once ? "" : qPrintable(once.error().text()));                                       \
    } while (false)

TrashRow trashed(const QString &id, const SessionKey &of = key)
{
    TrashRow row;
    row.id = id;
    row.key = of;
    row.name = QStringLiteral("One");
    row.cause = TrashCause::Retention;
    row.deletedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, QTimeZone(QTimeZone::UTC));
    row.thrownAt = 77;
    row.runtime.spec.name = of.runtime;
    return row;
}

const QString first = QStringLiteral("00000000000000a1");
const QString second = QStringLiteral("00000000000000a2");

} // namespace

/// Deleted sessions: out of every list, with all that was theirs, and back.
class TestTrash : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Catalogue> m_catalogue;

    QString file() const { return m_dir->filePath(QStringLiteral("catalogue.sqlite")); }
    void open()
    {
        m_catalogue.reset();
        auto opened = Catalogue::open(file());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text()));
        m_catalogue = std::move(*opened);
    }

    void addSession(const SessionKey &which, const QString &layer)
    {
        SessionRow row;
        row.key = which;
        row.name = which.session;
        row.usedAt = 5;
        row.warnedAt = 6;
        GOOD(waited(m_catalogue->addSession(row, {layer, {}, 1, false, false})));
        CommandRecord command;
        command.id = QStringLiteral("c-") + layer;
        command.session = which;
        command.status = CommandStatus::Running;
        GOOD(waited(m_catalogue->putCommand(command)));
        InvocationRecord invocation;
        invocation.id = QStringLiteral("i-") + layer;
        invocation.session = which;
        GOOD(waited(m_catalogue->putInvocation(invocation)));
        LayerChange change;
        CheckpointRow checkpoint;
        checkpoint.info.id = QStringLiteral("p-") + layer;
        checkpoint.info.session = which;
        checkpoint.layer = layer;
        change.checkpoints = {checkpoint};
        GOOD(waited(m_catalogue->change(change)));
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        open();
        addSession(key, QStringLiteral("l1"));
    }
    void cleanup() { m_catalogue.reset(); }

    void isInNoList()
    {
        GOOD(waited(m_catalogue->throwAway(key, trashed(first))));
        QVERIFY(waited(m_catalogue->sessions())->isEmpty());
        QVERIFY(waited(m_catalogue->openCommands())->isEmpty());
        QVERIFY(waited(m_catalogue->openInvocations())->isEmpty());
        QVERIFY(waited(m_catalogue->commands(key, 10))->isEmpty());
        QVERIFY(!waited(m_catalogue->command(QStringLiteral("c-l1"))));
        const auto list = waited(m_catalogue->trash());
        GOOD(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().key, key);
        QCOMPARE(list->first().toJson(), trashed(first).toJson());
        QVERIFY(!list->first().isOnTheWayBack);
        // Its layers are still somebody's.
        const auto layers = waited(m_catalogue->layerRows());
        QCOMPARE(layers->tops.value(trashed(first).heldKey()), QStringLiteral("l1"));
        QCOMPARE(layers->checkpoints.first().info.session, trashed(first).heldKey());
        LayerChange change;
        change.goneLayers = {QStringLiteral("l1")};
        QCOMPARE(waited(m_catalogue->change(change)).error().code, ErrorCode::WrongState);
    }

    void theKeyIsFreeAtOnce()
    {
        GOOD(waited(m_catalogue->throwAway(key, trashed(first))));
        addSession(key, QStringLiteral("l2"));
        GOOD(waited(m_catalogue->throwAway(key, trashed(second))));
        addSession(key, QStringLiteral("l3"));
        QCOMPARE(waited(m_catalogue->commands(key, 10))->size(), 1);
        QCOMPARE(waited(m_catalogue->commands(key, 10))->first().id, QStringLiteral("c-l3"));
        const auto list = waited(m_catalogue->trash());
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->first().id, second); // deleted last first
        QCOMPARE(waited(m_catalogue->bringBack(first, waited(m_catalogue->sessions())->first(), {})).error().code,
                 ErrorCode::AlreadyExists);
        QCOMPARE(waited(m_catalogue->trash())->size(), 2);
    }

    void comesBackWithAllThatWasItsOwn()
    {
        const TrashRow row = trashed(first);
        GOOD(waited(m_catalogue->throwAway(key, row)));
        addSession(key, QStringLiteral("l2"));
        auto session = waited(m_catalogue->trashedSession(row));
        GOOD(session);
        QCOMPARE(session->usedAt, 5);
        QCOMPARE(session->warnedAt, 6);
        session->key = other;
        GOOD(waited(m_catalogue->bringBack(first, *session, {})));
        QCOMPARE(waited(m_catalogue->sessions())->size(), 2);
        const auto commands = waited(m_catalogue->commands(other, 10));
        QCOMPARE(commands->size(), 1);
        QCOMPARE(commands->first().session, other); // whatever the record says
        QCOMPARE(waited(m_catalogue->command(QStringLiteral("c-l1")))->session, other);
        QCOMPARE(waited(m_catalogue->invocations(other, 10))->first().session, other);
        QCOMPARE(waited(m_catalogue->openCommands())->size(), 2);
        // Until its folder has followed it is remembered.
        const auto list = waited(m_catalogue->trash());
        QVERIFY(list->first().isOnTheWayBack);
        QCOMPARE(list->first().key, other);
        QCOMPARE(waited(m_catalogue->bringBack(first, *session, {})).error().code, ErrorCode::NotFound);
        GOOD(waited(m_catalogue->forgetTrash(first)));
        QVERIFY(waited(m_catalogue->trash())->isEmpty());
        QCOMPARE(waited(m_catalogue->sessions())->size(), 2);
    }

    void itsSettingsGoWithIt()
    {
        const auto name = [](const SessionKey &of) { return sessionSetting(of, QLatin1StringView("tasks")); };
        // Names that end alike, or are a runtime's.
        const QStringList others{QStringLiteral("gateway/runtime/") + key.session,
                                 QStringLiteral("session/tasks/x/") + key.text(),
                                 sessionSetting({key.runtime, key.session + u'1'}, QLatin1StringView("tasks"))};
        const auto set = [this](const QString &setting, const QString &value) {
            return waited(m_catalogue->setSetting(setting, value)).has_value();
        };
        const auto valueOf = [this](const QString &setting) {
            return waited(m_catalogue->setting(setting))->toString();
        };
        for (const QString &each : others)
            QVERIFY(set(each, QStringLiteral("theirs")));
        QVERIFY(set(name(key), QStringLiteral("own")));
        QVERIFY(set(sessionSetting(key, QLatin1StringView("unsent")), QStringLiteral("half a")));
        const TrashRow row = trashed(first);
        GOOD(waited(m_catalogue->throwAway(key, row)));
        QCOMPARE(valueOf(name(key)), QString());
        // A late word about a session that is not there gives way to what it had.
        QVERIFY(set(name(other), QStringLiteral("late")));
        auto session = waited(m_catalogue->trashedSession(row));
        session->key = other;
        GOOD(waited(m_catalogue->bringBack(first, *session, {})));
        QCOMPARE(valueOf(name(other)), QStringLiteral("own"));
        QCOMPARE(valueOf(sessionSetting(other, QLatin1StringView("unsent"))), QStringLiteral("half a"));
        GOOD(waited(m_catalogue->forgetTrash(first)));
        QCOMPARE(valueOf(name(other)), QStringLiteral("own"));
        // And for good.
        GOOD(waited(m_catalogue->throwAway(other, trashed(second, other))));
        GOOD(waited(m_catalogue->forgetTrash(second)));
        QCOMPARE(valueOf(sessionSetting(trashed(second, other).heldKey(), QLatin1StringView("tasks"))), QString());
        addSession(key, QStringLiteral("l2"));
        QVERIFY(set(name(key), QStringLiteral("own")));
        GOOD(waited(m_catalogue->removeSession(key)));
        QCOMPARE(valueOf(name(key)), QString());
        for (const QString &each : others)
            QCOMPARE(valueOf(each), QStringLiteral("theirs"));
    }

    void bringsItsRuntimeAlong()
    {
        TrashRow row = trashed(first);
        row.runtime.version = 3;
        row.runtime.id = QStringLiteral("sample-abc");
        GOOD(waited(m_catalogue->throwAway(key, row)));
        auto session = waited(m_catalogue->trashedSession(row));
        session->key = key;
        GOOD(waited(m_catalogue->bringBack(first, *session, waited(m_catalogue->trash())->first().runtime)));
        const auto runtime = waited(m_catalogue->runtime(QStringLiteral("sample")));
        GOOD(runtime);
        QCOMPARE(runtime->version, 3);
        QCOMPARE(runtime->id, QStringLiteral("sample-abc"));
    }

    void goesForGood()
    {
        GOOD(waited(m_catalogue->throwAway(key, trashed(first))));
        GOOD(waited(m_catalogue->forgetTrash(first)));
        open();
        QVERIFY(waited(m_catalogue->trash())->isEmpty());
        QVERIFY(waited(m_catalogue->layerRows())->tops.isEmpty());
        QVERIFY(waited(m_catalogue->layerRows())->checkpoints.isEmpty());
        LayerChange change;
        change.goneLayers = {QStringLiteral("l1")};
        GOOD(waited(m_catalogue->change(change)));
    }

    void whatIsNotThereIsSaid()
    {
        QCOMPARE(waited(m_catalogue->throwAway(other, trashed(first, other))).error().code, ErrorCode::NotFound);
        QVERIFY(waited(m_catalogue->trash())->isEmpty());
        SessionRow row;
        row.key = other;
        QCOMPARE(waited(m_catalogue->bringBack(second, row, {})).error().code, ErrorCode::NotFound);
        // A late word of a session that went brings nothing back.
        GOOD(waited(m_catalogue->throwAway(key, trashed(first))));
        CommandRecord late;
        late.id = QStringLiteral("c-l1");
        late.session = key;
        QVERIFY(!waited(m_catalogue->putCommand(late)));
        QVERIFY(waited(m_catalogue->sessions())->isEmpty());
    }

    void foldersAreMovedWhereTheRowsSay()
    {
        qputenv("XDG_RUNTIME_DIR", m_dir->path().toUtf8());
        const auto paths = StorePaths::open(m_dir->filePath(QStringLiteral("store")));
        GOOD(paths);
        const auto put = [](const QString &name, const QByteArray &words) {
            QDir().mkpath(QFileInfo(name).path());
            QFile made(name);
            QVERIFY(made.open(QIODevice::WriteOnly));
            made.write(words);
        };
        const auto words = [](const QString &name) {
            QFile read(name);
            return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
        };
        const QString outside = paths->sessionDir(key);
        put(outside + QStringLiteral("/records/r/out.head"), "old");
        // Killed behind the row: the next start moves it.
        TrashFolder::repair(*paths, {trashed(first)}, {});
        QVERIFY(!QFileInfo::exists(outside));
        QCOMPARE(words(paths->trashDir(first) + QStringLiteral("/records/r/out.head")), QByteArray("old"));
        // The folder is that of a new session now; and a stray goes.
        put(outside + QStringLiteral("/records/n/out.head"), "new");
        put(paths->trashDir(second) + QStringLiteral("/records/x/out.head"), "stray");
        TrashFolder::repair(*paths, {trashed(first)}, {key});
        QCOMPARE(words(outside + QStringLiteral("/records/n/out.head")), QByteArray("new"));
        QVERIFY(!QFileInfo::exists(paths->trashDir(second)));
        // Deleted too, and killed again: what lies outside is the one that went last.
        TrashFolder::repair(*paths, {trashed(second), trashed(first)}, {});
        QCOMPARE(words(paths->trashDir(second) + QStringLiteral("/records/n/out.head")), QByteArray("new"));
        QCOMPARE(words(paths->trashDir(first) + QStringLiteral("/records/r/out.head")), QByteArray("old"));
        // On the way back, into what a session that could not be made has left.
        QDir().mkpath(outside + QStringLiteral("/records"));
        TrashRow back = trashed(first);
        back.isOnTheWayBack = true;
        TrashFolder::repair(*paths, {trashed(second), back}, {key});
        QCOMPARE(words(outside + QStringLiteral("/records/r/out.head")), QByteArray("old"));
        QVERIFY(!QFileInfo::exists(paths->trashDir(first)));
        TrashFolder::repair(*paths, {trashed(second), back}, {key}); // again changes nothing
        QCOMPARE(words(outside + QStringLiteral("/records/r/out.head")), QByteArray("old"));
        QVERIFY(TrashFolder::allocatedBelow(paths->trashDir()) > 0);
    }
};

QTEST_GUILESS_MAIN(TestTrash)
#include "tst_trash.moc"
