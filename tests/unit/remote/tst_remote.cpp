// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/remote/connection.h"
#include "tests/patience.h"
#include "tests/unit/remote/remotefixture.h"

#include <QSignalSpy>
#include <QThread>

using namespace Vitrine;

class TestRemote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoItIs();
    void valuesArriveWhole();
    void theDiskAndTheTrash();
    void bytesStayBytes();
    void checkpointsComeAcross();
    void errorsArriveWhole();
    void eventsReachSubscribers();
    void eventsOnlyWhenWanted();
    void archivesComeAndGo();
    void networkArrivesWhole();
    void questionsComeAcross();
    void secretsAndPortsComeAcross();
    void outputFollowsCredit();
    void readersEndAfterTheFirstGrant();
    void bigOutputArrivesWhole();
    void quietStreamsHoldUpNobody();
    void shellsWork();
    void goesOnAfterTheEngineIsLost();
    void waitingCallsFailWhenTheEngineEnds();
    void watchesEndWithTheClient();
    void halfMadeSessionsEndWithTheClient();
    void controlReachesTheApp();
    void callsComeFromAnyThread();
    void nothingListens();
    void staleSocketIsReplaced();
    void openFolderIsRefused();
};

void TestRemote::saysWhoItIs()
{
    RemoteFixture f;
    const auto client = f.client();
    QCOMPARE(client->info().version, QStringLiteral("0.1.0"));
    QCOMPARE(client->info().store, QStringLiteral("/a/store"));
    QCOMPARE(client->info().pid, QCoreApplication::applicationPid());
    QCOMPARE(f.server->clientCount(), 1);
    client->close();
    QTRY_COMPARE(f.server->clientCount(), 0);
}

void TestRemote::valuesArriveWhole()
{
    RemoteFixture f;
    const auto client = f.client();
    const Api::Nouns nouns = client->nouns();

    const auto sessions = outcome(nouns.sessions.list());
    QCOMPARE(sessions->size(), f.engine.allSessions().size());
    QCOMPARE(sessions->first().toJson(), f.engine.allSessions().first().toJson());
    QCOMPARE(outcome(nouns.sessions.testCommand(f.session)).value(), QStringLiteral("python3 -m pytest"));

    RuntimeSpec spec;
    spec.name = QStringLiteral("mine");
    spec.environment = {{QStringLiteral("K"), QStringLiteral("V=ü")}};
    spec.idleTimeout = std::chrono::seconds(61);
    QCOMPARE(outcome(nouns.runtimes.create(spec))->spec.toJson(), spec.toJson());
    QCOMPARE(outcome(nouns.runtimes.show(QStringLiteral("mine")))->spec.toJson(), spec.toJson());

    spec.memoryMiB = 1024;
    QCOMPARE(outcome(nouns.runtimes.update(spec))->version, 2);
    const auto moved = outcome(nouns.runtimes.moveSessions(f.session.runtime, WorkspaceFate::StartAnew));
    QVERIFY(moved);
    QVERIFY(f.engine.calls().contains(QStringLiteral("runtimes.moveSessions %1 startAnew").arg(f.session.runtime)));
    const auto versions = outcome(nouns.runtimes.versions(QStringLiteral("mine")));
    QCOMPARE(versions->size(), 2);
    QCOMPARE(versions->first().spec.toJson(), spec.toJson());
    QCOMPARE(versions->last().spec.memoryMiB, 512);

    const auto commands = outcome(nouns.commands.list(f.session, 2));
    QCOMPARE(commands->size(), 2);
    const auto before = outcome(nouns.commands.list(f.session, 1, commands->last().id));
    QCOMPARE(before->first().command, QStringLiteral("git status --short"));

    const auto checks = outcome(nouns.engine.doctor());
    QCOMPARE(checks->first().level, Check::Level::Notice);
    QCOMPARE(outcome(nouns.engine.status())->freeBytes, 38'000'000'000);
    QCOMPARE(outcome(nouns.images.list())->first().toJson(), outcome(f.engine.nouns().images.list())->first().toJson());

    const auto invocations = outcome(nouns.invocations.list(f.session, 10));
    const auto items = outcome(nouns.invocations.transcript(invocations->last().id));
    QCOMPARE(items->size(), 4);
    QCOMPARE(items->at(2).exitCode, 1);
}

void TestRemote::theDiskAndTheTrash()
{
    RemoteFixture f;
    const auto client = f.client();
    const Api::Nouns nouns = client->nouns();
    QVERIFY(outcome(nouns.engine.status()).has_value()); // the subscription is through
    DiskReport report;
    report.layerBytes = 5'000'000'000;
    report.sessions = {{f.session, QStringLiteral("Ü"), 1, 2, 3, 4, 5, false}};
    report.items = {
        {ReclaimItem::Kind::Trim, QStringLiteral("trim:a/b"), f.session, QStringLiteral("Ü"), 1, 77, true, true},
        {ReclaimItem::Kind::Held, QStringLiteral("held:1"), f.session, QStringLiteral("c"), 1, 78}};
    f.engine.setReport(report);
    QCOMPARE(outcome(nouns.storage.report())->toJson(), report.toJson());
    const auto freed = outcome(nouns.storage.reclaim({QStringLiteral("trim:a/b"), QStringLiteral("trim:no")}));
    QCOMPARE(freed->size(), 1);
    QCOMPARE(freed->first().bytes, 77);

    QSignalSpy changed(&nouns.storage, &Api::Storage::trashChanged);
    QVERIFY(outcome(nouns.sessions.remove(f.session)).has_value());
    const auto trash = outcome(nouns.storage.trash());
    QCOMPARE(trash->size(), 1);
    QCOMPARE(trash->first().key, f.session);
    QVERIFY(waitUntil([&] { return !changed.isEmpty(); }));
    QCOMPARE(outcome(nouns.storage.restore(trash->first().id, QStringLiteral("back")))->key.session,
             QStringLiteral("back"));
    QCOMPARE(outcome(nouns.storage.restore(trash->first().id)).error().code, ErrorCode::NotFound);
    QCOMPARE(outcome(nouns.storage.removeTrashed(trash->first().id)).error().code, ErrorCode::NotFound);
    QCOMPARE(outcome(nouns.storage.emptyTrash()).value(), 0);
    const SessionKey back{f.session.runtime, QStringLiteral("back")};
    QVERIFY(outcome(nouns.storage.keep(back)).has_value());
    QVERIFY(outcome(nouns.storage.warningShown({back, f.session})).has_value());
    QCOMPARE(f.engine.calls().last(), QStringLiteral("storage.warningShown %1 %2").arg(back.text(), f.session.text()));
}

void TestRemote::bytesStayBytes()
{
    RemoteFixture f;
    const auto client = f.client();
    const Api::Nouns nouns = client->nouns();
    const QByteArray odd("od\xff\x01 \xc3\x28.bin");
    const QByteArray content = QByteArray("a\0b\xfe", 4).repeated(1000);
    f.engine.putFile(f.session, "src/" + odd, content);

    const auto page = outcome(nouns.files.list(f.session, "src"));
    QVERIFY(std::ranges::any_of(page->entries, [&](const FileEntry &entry) { return entry.name == odd; }));
    const auto chunk = outcome(nouns.files.read(f.session, "src/" + odd, 4, 1 << 20));
    QCOMPARE(chunk->bytes, content.mid(4));
    QCOMPARE(chunk->fileSize, content.size());

    const auto commands = outcome(nouns.commands.list(f.session, 1));
    const auto slice = outcome(nouns.commands.read(commands->first().id, 0, 1 << 20));
    const auto direct = outcome(f.engine.nouns().commands.read(commands->first().id, 0, 1 << 20));
    QCOMPARE(slice->chunks.size(), direct->chunks.size());
    for (qsizetype i = 0; i < slice->chunks.size(); ++i) {
        QCOMPARE(slice->chunks.at(i).bytes, direct->chunks.at(i).bytes);
        QCOMPARE(slice->chunks.at(i).stream, direct->chunks.at(i).stream);
    }
    QCOMPARE(slice->end, direct->end);

    const QVariant values[] = {QVariant(), QVariant(true), QVariant(42), QVariant(QStringLiteral("dark")),
                               QVariant(content)};
    for (const QVariant &value : values) {
        QVERIFY(outcome(nouns.settings.setValue(QStringLiteral("k"), value)).has_value());
        const auto back = outcome(nouns.settings.value(QStringLiteral("k")));
        QCOMPARE(back->isValid(), value.isValid());
        QCOMPARE(back->toByteArray(), value.toByteArray());
    }

    // A payload near the service's limit is taken, and nothing like it elsewhere.
    const QByteArray payload(3 << 20, '\xf0');
    InvocationSpec spec;
    spec.session = f.session;
    spec.payload = payload;
    spec.prompt = QStringLiteral("hello");
    QCOMPARE(outcome(nouns.invocations.invoke(spec))->prompt, QStringLiteral("hello"));
}

void TestRemote::networkArrivesWhole()
{
    RemoteFixture f;
    f.session.session = QStringLiteral("billing-csv"); // of which nothing is made up
    const auto client = f.client();
    const Api::Nouns nouns = client->nouns();
    QVERIFY(outcome(nouns.engine.status()).has_value()); // the subscription is through
    QSignalSpy connections(&nouns.network, &Api::Network::connectionChanged);
    QSignalSpy policies(&nouns.network, &Api::Network::policyChanged);
    NetworkStatus status;
    status.counters = {5, 4, 3, 2, 1};
    status.hostProxy = QStringLiteral("proxy.example:3128");
    f.engine.putNetwork(f.session, status);
    QTRY_COMPARE(policies.size(), 1);
    QCOMPARE(policies.first().first().value<SessionKey>(), f.session);
    QCOMPARE(policies.first().at(1).value<NetworkStatus>().toJson(), status.toJson());
    QCOMPARE(outcome(nouns.network.status(f.session))->toJson(), status.toJson());

    NetworkPolicy policy;
    policy.mode = NetworkMode::Public;
    policy.rules = {QStringLiteral("10.0.0.0/8:443")};
    QCOMPARE(outcome(nouns.network.setPolicy(f.session, policy))->policy, policy);
    QVERIFY(outcome(nouns.network.allow(f.session, QStringLiteral("*.a.example")))
                ->policy.rules.contains(QStringLiteral("*.a.example")));
    QVERIFY(!outcome(nouns.network.resetPolicy(f.session))->isOwn);
    QCOMPARE(*outcome(nouns.network.setRuntimePolicy(f.session.runtime, policy)), policy);
    QCOMPARE(outcome(nouns.network.status(f.session))->policy, policy);
    QVERIFY(outcome(nouns.network.allowInRuntime(f.session.runtime, QStringLiteral("b.example")))
                ->rules.contains(QStringLiteral("b.example")));

    ConnectionRecord record;
    record.target = {QStringLiteral("a.example"), 443, ConnectionWay::Socks, QStringLiteral("curl"), 7};
    record.state = ConnectionRecord::State::Blocked;
    record.rule = QStringLiteral("allowlist");
    record.at = QDateTime::currentDateTimeUtc();
    for (record.number = 1; record.number <= 3; ++record.number)
        f.engine.putConnection(f.session, record);
    QTRY_COMPARE(connections.size(), 3);
    record.number = 3;
    QCOMPARE(connections.last().at(1).value<ConnectionRecord>().toJson(), record.toJson());
    const auto log = outcome(nouns.network.log(f.session, 2));
    QCOMPARE(log->size(), 2);
    QCOMPARE(log->first().toJson(), record.toJson());
}

void TestRemote::questionsComeAcross()
{
    RemoteFixture f;
    auto client = f.client();
    const Api::Nouns nouns = client->nouns();
    QVERIFY(outcome(nouns.engine.status()).has_value()); // the subscription is through
    QSignalSpy changes(&nouns.network, &Api::Network::questionsChanged);
    nouns.network.attendQuestions(true);
    nouns.network.attendQuestions(true); // two windows
    QTRY_COMPARE(f.engine.attending(), 1);
    HostKeyQuestion question;
    question.id = QStringLiteral("7");
    question.session = f.session;
    question.host = QStringLiteral("[git.example.com]:2222");
    question.keyType = QStringLiteral("ssh-ed25519");
    question.fingerprint = QStringLiteral("SHA256:abc");
    question.request = QStringLiteral("git-upload-pack 'x'");
    question.askedAt = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::UTC);
    question.endsAt = question.askedAt.addSecs(90);
    f.engine.putQuestion(question);
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(*outcome(nouns.network.questions()), QList<HostKeyQuestion>{question});
    QVERIFY(outcome(nouns.network.trustHostKey(question.id)).has_value());
    QTRY_COMPARE(changes.size(), 2);
    f.engine.putQuestion(question);
    QVERIFY(outcome(nouns.network.refuseHostKey(question.id)).has_value());
    QVERIFY(outcome(nouns.network.questions())->isEmpty());
    QVERIFY(f.engine.calls().contains(QStringLiteral("network.trustHostKey 7")));
    QVERIFY(f.engine.calls().contains(QStringLiteral("network.refuseHostKey 7")));
    nouns.network.attendQuestions(false);
    QVERIFY(outcome(nouns.engine.status()).has_value());
    QCOMPARE(f.engine.attending(), 1);
    // Whoever comes back attends again; whoever goes attends no more.
    client->close();
    QTRY_COMPARE(f.engine.attending(), 0);
    QVERIFY(outcome(client->open()).has_value());
    QTRY_COMPARE(f.engine.attending(), 1);
    client.reset();
    QTRY_COMPARE(f.engine.attending(), 0);
}

void TestRemote::secretsAndPortsComeAcross()
{
    RemoteFixture f;
    const auto client = f.client();
    const Api::Nouns nouns = client->nouns();
    QVERIFY(outcome(nouns.engine.status()).has_value()); // the subscription is through
    QSignalSpy secrets(&nouns.secrets, &Api::Secrets::changed);
    QSignalSpy ports(&nouns.ports, &Api::Ports::changed);
    NewSecret secret;
    secret.name = QStringLiteral("KEY");
    secret.place = SecretPlace::Command;
    secret.command = QStringLiteral("print-key");
    secret.seconds = 60;
    const QByteArray value("\0any bytes\xff", 11);
    QCOMPARE(outcome(nouns.secrets.add(secret, {value}))->command, secret.command);
    QTRY_COMPARE(secrets.size(), 1);
    SecretGrant grant{.secret = secret.name,
                      .runtime = QStringLiteral("mine"),
                      .isModel = true,
                      .alias = QStringLiteral("own"),
                      .host = QStringLiteral("api.example.com"),
                      .port = 8443,
                      .basePath = QStringLiteral("/v1"),
                      .header = QStringLiteral("x-api-key"),
                      .form = SecretForm::Basic,
                      .user = QStringLiteral("u"),
                      .methods = {QStringLiteral("POST")},
                      .paths = {QStringLiteral("/messages")},
                      .maxRequests = 3,
                      .maxBytes = qint64(1) << 40};
    QCOMPARE(outcome(nouns.secrets.give(grant))->grants, QList<SecretGrant>{grant});
    const auto list = outcome(nouns.secrets.list());
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->first().seconds, 60);
    QCOMPARE(list->first().place, SecretPlace::Command);
    QVERIFY(outcome(nouns.secrets.openVault({value}))->isVaultOpen);
    const auto closed = outcome(nouns.secrets.closeVault());
    QVERIFY(closed->hasVault && !closed->isVaultOpen);
    QCOMPARE(outcome(nouns.secrets.openVault({QByteArray("x")})).error().code, ErrorCode::Rejected);
    QVERIFY(outcome(nouns.secrets.places())->hasKeyring);
    QCOMPARE(outcome(nouns.secrets.modelProviders())->value(0).header, QStringLiteral("x-api-key"));
    QVERIFY(outcome(nouns.secrets.takeBack(grant.runtime, QStringLiteral("model.vitrine/own"))).has_value());
    QVERIFY(outcome(nouns.secrets.remove(secret.name)).has_value());
    QVERIFY(!outcome(nouns.secrets.remove(secret.name)).has_value());

    const auto port = outcome(nouns.ports.add({f.session, 8080, 41'000, true}));
    QTRY_COMPARE(ports.size(), 1);
    QCOMPARE(ports.first().first().value<SessionKey>(), f.session);
    QVERIFY(port->isOpen && port->guestPort == 8080 && port->hostPort == 41'000 && !port->url.isEmpty());
    QCOMPARE(outcome(nouns.ports.list(f.session))->size(), 1);
    QVERIFY(outcome(nouns.ports.remove(f.session, 8080)).has_value());
    QVERIFY(outcome(nouns.ports.listening(f.session))->isEmpty());
}

void TestRemote::checkpointsComeAcross()
{
    RemoteFixture f;
    f.session.session = QStringLiteral("billing-csv"); // of which nothing is made up
    const auto client = f.client();
    const Api::Nouns nouns = client->nouns();
    QSignalSpy changes(&nouns.checkpoints, &Api::Checkpoints::changed);
    f.engine.putFile(f.session, "kept", "then");
    const auto made = outcome(nouns.checkpoints.create({f.session, QStringLiteral("a „name“")}));
    QVERIFY(made);
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].value<SessionKey>(), f.session);
    CheckpointInfo odd = *made;
    odd.id = newCheckpointId();
    odd.cause = CheckpointCause::Tests;
    odd.crashConsistent = true;
    f.engine.putCheckpoint(odd);
    const auto list = outcome(nouns.checkpoints.list(f.session));
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).toJson(), odd.toJson());
    QCOMPARE(list->at(1).toJson(), made->toJson());
    f.engine.putFile(f.session, "kept", "now");
    QCOMPARE(outcome(nouns.checkpoints.readFile(f.session, made->id, "kept", 1, 2))->bytes, "he");
    QCOMPARE(outcome(nouns.checkpoints.statFile(f.session, made->id, "kept"))->size, 4);
    QCOMPARE(outcome(nouns.checkpoints.listFiles(f.session, made->id, {}, 1))->entries.size(), 1);
    QVERIFY(outcome(nouns.checkpoints.restore(f.session, made->id)));
    QCOMPARE(outcome(nouns.files.read(f.session, "kept", 0, 10))->bytes, "then");
    const auto fork =
        outcome(nouns.checkpoints.fork({f.session, made->id, QStringLiteral("branch"), QStringLiteral("Two")}));
    QVERIFY(fork);
    QCOMPARE(fork->key.session, QStringLiteral("branch"));
    QCOMPARE(fork->name, QStringLiteral("Two"));
    QVERIFY(outcome(nouns.checkpoints.remove(f.session, made->id)));
    QCOMPARE(outcome(nouns.checkpoints.remove(f.session, made->id)).error().code, ErrorCode::NotFound);
}

void TestRemote::errorsArriveWhole()
{
    RemoteFixture f;
    const auto client = f.client();
    const Error error{ErrorCode::NoSpace, QStringLiteral("Cannot start the machine. Delete something."),
                      QStringLiteral("ENOSPC\nraw")};
    f.engine.failNext(QStringLiteral("sessions.start"), error);
    const auto start = outcome(client->nouns().sessions.start(f.session));
    QVERIFY(!start);
    QCOMPARE(start.error().toJson(), error.toJson());
    QVERIFY(outcome(client->nouns().sessions.list()).has_value());
}

void TestRemote::eventsReachSubscribers()
{
    RemoteFixture f;
    const auto client = f.client();
    const Api::Nouns nouns = client->nouns();
    QVERIFY(outcome(nouns.engine.status()).has_value()); // the subscription is through
    QSignalSpy changed(&nouns.sessions, &Api::Sessions::changed);
    QSignalSpy added(&nouns.sessions, &Api::Sessions::added);
    QSignalSpy removed(&nouns.sessions, &Api::Sessions::removed);
    QSignalSpy grew(&nouns.commands, &Api::Commands::grew);
    QSignalSpy progress(&nouns.images, &Api::Images::progress);
    QSignalSpy folders(&nouns.files, &Api::Files::folderChanged);
    QSignalSpy items(&nouns.invocations, &Api::Invocations::item);

    SessionInfo session = f.engine.session(f.session);
    session.name = QStringLiteral("Another name");
    f.engine.putSession(session);
    f.engine.dropSession(f.session);
    f.engine.putSession(session);
    QTRY_COMPARE(added.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<SessionInfo>().name, session.name);
    QCOMPARE(removed.size(), 1);

    const auto record = outcome(nouns.commands.list(f.session, 1))->first();
    f.engine.appendOutput(record.id, OutputStream::Out, "more");
    QTRY_COMPARE(grew.size(), 1);
    QCOMPARE(grew.first().first().toString(), record.id);
    f.engine.setImageProgress(
        {.image = QStringLiteral("vitrine/debian-13"), .step = 2, .steps = 5, .title = {}, .logLine = {}});
    QTRY_COMPARE(progress.size(), 1);
    QCOMPARE(progress.first().first().value<ImageProgress>().step, 2);
    f.engine.putFile(f.session, "a\xff/b", "x");
    QTRY_VERIFY(!folders.isEmpty());
    QCOMPARE(folders.last().at(1).toByteArray(), QByteArray("a\xff"));
    const auto invocation = outcome(nouns.invocations.list(f.session, 1))->first();
    f.engine.putItem(invocation.id, {.kind = TranscriptItem::Kind::Text,
                                     .id = QStringLiteral("9"),
                                     .title = {},
                                     .text = QStringLiteral("hm"),
                                     .path = {},
                                     .icon = {}});
    QTRY_COMPARE(items.size(), 1);
    QCOMPARE(items.first().at(2).value<TranscriptItem>().text, QStringLiteral("hm"));
}

void TestRemote::eventsOnlyWhenWanted()
{
    RemoteFixture f;
    const auto client = f.client({QStringLiteral("images")});
    QSignalSpy sessions(&client->nouns().sessions, &Api::Sessions::changed);
    QSignalSpy images(&client->nouns().images, &Api::Images::changed);
    QVERIFY(outcome(client->nouns().engine.status()).has_value());
    f.engine.putSession(f.engine.session(f.session));
    f.engine.putImage({.name = QStringLiteral("another"),
                       .description = {},
                       .digest = {},
                       .kernelVersion = {},
                       .builtAt = {},
                       .config = {}});
    QTRY_COMPARE(images.size(), 1);
    QCOMPARE(sessions.size(), 0);
}

void TestRemote::archivesComeAndGo()
{
    RemoteFixture f;
    const auto client = f.client({QStringLiteral("archives")});
    const Api::Nouns nouns = client->nouns();
    QSignalSpy progress(&nouns.archives, &Api::Archives::progress);
    const QString file = QStringLiteral("/home/you/ä b.tar.zst");
    const auto written = outcome(nouns.archives.exportTo(f.session, file));
    QVERIFY(written.has_value());
    QCOMPARE(written->session, f.session);
    QCOMPARE(written->file, file);
    QVERIFY(written->commands > 0);
    QTRY_COMPARE(progress.size(), 1);
    QCOMPARE(progress.first().first().value<ArchiveProgress>().file, file);
    QCOMPARE(outcome(nouns.archives.exportTo(f.session, file)).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(outcome(nouns.archives.importFrom(file)).error().code, ErrorCode::AlreadyExists);
    f.engine.dropSession(f.session);
    QCOMPARE(outcome(nouns.archives.importFrom(file))->toJson(), written->toJson());
    QVERIFY(outcome(nouns.sessions.show(f.session)).has_value());
    nouns.archives.cancel(file);
    QTRY_VERIFY(f.engine.calls().contains(QStringLiteral("archives.cancel ") + file));
}

void TestRemote::outputFollowsCredit()
{
    RemoteFixture f;
    const auto client = f.client();
    CommandSpec spec;
    spec.session = f.session;
    spec.command = QStringLiteral("true");
    const auto record = outcome(client->nouns().commands.run(spec));
    f.engine.appendOutput(record->id, OutputStream::Out, "abcdef");
    f.engine.appendOutput(record->id, OutputStream::Err, "12");
    const auto reader = outcome(client->nouns().commands.follow(record->id, {2, 1})).value();
    QByteArray out;
    QByteArray err;
    connect(reader.get(), &Api::OutputReader::data, this,
            [&](OutputStream stream, const QByteArray &bytes) { (stream == OutputStream::Out ? out : err) += bytes; });
    QSignalSpy ended(reader.get(), &Api::OutputReader::ended);
    QTest::qWait(30);
    QCOMPARE(out, QByteArray());
    reader->grant(3);
    QTRY_COMPARE(out, QByteArray("cde"));
    QTest::qWait(30);
    QCOMPARE(out, QByteArray("cde"));
    reader->grant(100);
    QTRY_COMPARE(err, QByteArray("2"));
    QCOMPARE(out, QByteArray("cdef"));
    CommandRecord done = *record;
    done.status = CommandStatus::Completed;
    done.exitCode = 7;
    f.engine.putCommand(done);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<CommandRecord>().exitCode, 7);
}

void TestRemote::readersEndAfterTheFirstGrant()
{
    RemoteFixture f;
    const auto client = f.client();
    const auto record = outcome(client->nouns().commands.list(f.session, 1))->first();
    const auto reader = outcome(client->nouns().commands.follow(record.id, {1 << 20, 1 << 20})).value();
    QTest::qWait(30);
    QSignalSpy ended(reader.get(), &Api::OutputReader::ended);
    reader->grant(1000);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<CommandRecord>().exitCode, 1);
}

void TestRemote::bigOutputArrivesWhole()
{
    RemoteFixture f;
    const auto client = f.client({});
    CommandSpec spec;
    spec.session = f.session;
    spec.command = QStringLiteral("true");
    const auto record = outcome(client->nouns().commands.run(spec));
    QByteArray all;
    for (int i = 0; i < 64; ++i) {
        QByteArray part(300'000 + i * 17, char('a' + i % 26));
        part[0] = char(i);
        all += part;
        f.engine.appendOutput(record->id, OutputStream::Out, part);
    }
    auto reader = outcome(client->nouns().commands.follow(record->id)).value();
    QByteArray got;
    qint64 open = 0;
    connect(reader.get(), &Api::OutputReader::data, this, [&](OutputStream, const QByteArray &bytes) {
        got += bytes;
        open -= bytes.size();
        QVERIFY(open >= 0); // never more than was granted
        if (open < 500'000) {
            open += 1'000'000;
            reader->grant(1'000'000);
        }
    });
    open = 1'000'000;
    reader->grant(1'000'000);
    QTRY_COMPARE_WITH_TIMEOUT(got.size(), all.size(), 30'000);
    QVERIFY(got == all);
}

/// What many quiet ones may send, and do not, must not be missing for others: neither bytes nor ends.
void TestRemote::quietStreamsHoldUpNobody()
{
    constexpr int quiet = 40;
    RemoteFixture f;
    const auto client = f.client({});
    CommandSpec spec;
    spec.session = f.session;
    spec.command = QStringLiteral("true");
    std::vector<std::shared_ptr<Api::OutputReader>> readers;
    for (int i = 0; i < quiet; ++i) {
        readers.push_back(
            outcome(client->nouns().commands.follow(outcome(client->nouns().commands.run(spec))->id)).value());
        readers.back()->grant(Remote::Connection::outputWindow);
    }
    const auto loud = outcome(client->nouns().commands.run(spec));
    const auto reader = outcome(client->nouns().commands.follow(loud->id)).value();
    QByteArray got;
    connect(reader.get(), &Api::OutputReader::data, this, [&](OutputStream, const QByteArray &bytes) { got += bytes; });
    QSignalSpy ended(reader.get(), &Api::OutputReader::ended);
    reader->grant(Remote::Connection::outputWindow);
    const QByteArray all(1'000'000, 'x');
    f.engine.appendOutput(loud->id, OutputStream::Out, all);
    QTRY_COMPARE_WITH_TIMEOUT(got.size(), all.size(), 20'000);
    CommandRecord record = *loud;
    record.status = CommandStatus::Completed;
    f.engine.putCommand(record);
    QTRY_COMPARE(ended.size(), 1);
}

void TestRemote::shellsWork()
{
    RemoteFixture f;
    const auto client = f.client();
    const auto shell = outcome(client->nouns().shells.open(f.session, {100, 30})).value();
    QVERIFY(!shell->id().isEmpty());
    QByteArray got;
    connect(shell.get(), &Api::Shell::data, this, [&](const QByteArray &bytes) { got += bytes; });
    QSignalSpy ended(shell.get(), &Api::Shell::ended);
    shell->grant(1 << 20);
    QTRY_VERIFY(got.endsWith("# "));
    shell->resize(120, 40);
    const QByteArray paste(200'000, 'x');
    qint64 taken = 0;
    connect(shell.get(), &Api::Shell::inputTaken, this, [&](qint64 bytes) { taken += bytes; });
    shell->write(paste);
    QTRY_VERIFY_WITH_TIMEOUT(got.endsWith(paste), 20'000);
    QTRY_COMPARE(taken, paste.size());
    // Another client finds it, and sees what was printed before.
    const auto other = f.client();
    QSignalSpy changed(&other->nouns().shells, &Api::Shells::changed);
    const QList<ShellInfo> known = outcome(other->nouns().shells.list(f.session)).value();
    QCOMPARE(known.size(), 1);
    QCOMPARE(known.first().id, shell->id());
    QVERIFY(known.first().running && known.first().createdAt.isValid());
    const auto again = outcome(other->nouns().shells.attach(f.session, shell->id())).value();
    QCOMPARE(again->id(), shell->id());
    QByteArray replay;
    connect(again.get(), &Api::Shell::data, this, [&](const QByteArray &bytes) { replay += bytes; });
    again->grant(1 << 20);
    QTRY_COMPARE_WITH_TIMEOUT(replay.size(), got.size(), 20'000);
    QCOMPARE(outcome(other->nouns().shells.attach(f.session, QStringLiteral("none"))).error().code,
             ErrorCode::NotFound);
    Q_EMIT f.engine.nouns().shells.changed(f.session);
    QTRY_COMPARE(changed.size(), 1);
    shell->write("\x04");
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().toInt(), 0);
}

void TestRemote::goesOnAfterTheEngineIsLost()
{
    RemoteFixture f;
    const auto client = f.client();
    const Api::Nouns nouns = client->nouns();
    CommandSpec spec;
    spec.session = f.session;
    spec.command = QStringLiteral("true");
    const auto record = outcome(nouns.commands.run(spec));
    nouns.files.watch(f.session, true);
    QTRY_COMPARE(f.engine.watches(f.session), 1);
    f.engine.appendOutput(record->id, OutputStream::Out, "before ");
    QByteArray got;
    auto reader = outcome(nouns.commands.follow(record->id)).value();
    connect(reader.get(), &Api::OutputReader::data, this, [&](OutputStream, const QByteArray &bytes) { got += bytes; });
    reader->grant(1000);
    QTRY_COMPARE(got, QByteArray("before "));

    QSignalSpy lost(client.get(), &Remote::Client::disconnected);
    f.server.reset();
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(!client->isOpen());
    QCOMPARE(outcome(nouns.sessions.list()).error().code, ErrorCode::Unreachable);
    QTRY_COMPARE(f.engine.watches(f.session), 0);
    f.engine.appendOutput(record->id, OutputStream::Out, "after");

    f.server = std::make_unique<Remote::Server>(f.engine.nouns(), RemoteFixture::info());
    QVERIFY(f.server->listen(f.path()).has_value());
    QSignalSpy all(&nouns.files, &Api::Files::allChanged);
    QVERIFY(outcome(client->open()).has_value());
    QTRY_COMPARE(f.engine.watches(f.session), 1);
    QCOMPARE(all.size(), 1);
    reader = outcome(nouns.commands.follow(record->id, {got.size(), 0})).value();
    connect(reader.get(), &Api::OutputReader::data, this, [&](OutputStream, const QByteArray &bytes) { got += bytes; });
    reader->grant(1000);
    QTRY_COMPARE(got, QByteArray("before after"));
    QSignalSpy changed(&nouns.sessions, &Api::Sessions::changed);
    f.engine.putSession(f.engine.session(f.session));
    QTRY_COMPARE(changed.size(), 1);
}

void TestRemote::waitingCallsFailWhenTheEngineEnds()
{
    RemoteFixture f;
    const auto client = f.client();
    CommandSpec spec;
    spec.session = f.session;
    spec.command = QStringLiteral("true");
    const auto record = outcome(client->nouns().commands.run(spec));
    const auto ended = client->nouns().commands.ended(record->id);
    QVERIFY(outcome(client->nouns().engine.status()).has_value());
    f.server->close({ErrorCode::Unreachable, QStringLiteral("The engine has ended."), {}});
    const auto result = outcome(ended);
    QCOMPARE(result.error().code, ErrorCode::Unreachable);
    QCOMPARE(result.error().message, QStringLiteral("The engine has ended."));
}

void TestRemote::watchesEndWithTheClient()
{
    RemoteFixture f;
    auto first = f.client();
    auto second = f.client();
    first->nouns().files.watch(f.session, true);
    first->nouns().files.watch(f.session, true);
    second->nouns().files.watch(f.session, true);
    QTRY_COMPARE(f.engine.watches(f.session), 2);
    first.reset();
    QTRY_COMPARE(f.engine.watches(f.session), 1);
    second->nouns().files.watch(f.session, false);
    QTRY_COMPARE(f.engine.watches(f.session), 0);
}

void TestRemote::halfMadeSessionsEndWithTheClient()
{
    RemoteFixture f;
    const SessionKey half{f.session.runtime, QStringLiteral("half")};
    const SessionKey whole{f.session.runtime, QStringLiteral("whole")};
    const SessionKey plain{f.session.runtime, QStringLiteral("plain")};
    auto client = f.client();
    for (const SessionKey &key : {half, whole, plain})
        QVERIFY(outcome(client->nouns().sessions.create({key.runtime, key.session, {}, key != plain})));
    QVERIFY(outcome(client->nouns().sessions.finish(whole)));
    QVERIFY(!f.engine.calls().contains(QStringLiteral("sessions.remove ") + half.text()));
    client.reset();
    QTRY_VERIFY(f.engine.calls().contains(QStringLiteral("sessions.remove ") + half.text()));
    for (const SessionKey &key : {whole, plain})
        QVERIFY(!f.engine.calls().contains(QStringLiteral("sessions.remove ") + key.text()));
}

void TestRemote::controlReachesTheApp()
{
    RemoteFixture f;
    const auto client = f.client();
    QSignalSpy stop(f.server.get(), &Remote::Server::stopRequested);
    QSignalSpy handOver(f.server.get(), &Remote::Server::handOverRequested);
    QSignalSpy raise(f.server.get(), &Remote::Server::raiseRequested);
    QVERIFY(outcome(client->raise()).has_value());
    QCOMPARE(raise.size(), 1);
    QVERIFY(outcome(client->handOver()).has_value());
    QCOMPARE(handOver.size(), 1);
    QVERIFY(outcome(client->stopEngine()).has_value());
    QCOMPARE(stop.size(), 1);

    Remote::ServerInfo background = RemoteFixture::info();
    background.background = true;
    f.server = std::make_unique<Remote::Server>(f.engine.nouns(), background);
    QVERIFY(f.server->listen(f.path()).has_value());
    const auto other = f.client();
    QCOMPARE(outcome(other->raise()).error().code, ErrorCode::WrongState);
}

void TestRemote::callsComeFromAnyThread()
{
    RemoteFixture f;
    const auto client = f.client();
    CommandSpec spec;
    spec.session = f.session;
    spec.command = QStringLiteral("true");
    const auto record = outcome(client->nouns().commands.run(spec));
    f.engine.appendOutput(record->id, OutputStream::Out, "from afar");
    QByteArray got;
    QThread thread;
    QObject there;
    there.moveToThread(&thread);
    thread.start();
    std::shared_ptr<Api::OutputReader> reader;
    std::atomic<bool> inItsThread = false;
    std::atomic<bool> done = false;
    QMetaObject::invokeMethod(&there, [&] {
        client->nouns()
            .commands.follow(record->id)
            .then(&there, [&](Result<std::shared_ptr<Api::OutputReader>> result) {
                reader = *result;
                QObject::connect(reader.get(), &Api::OutputReader::data, &there,
                                 [&](OutputStream, const QByteArray &bytes) {
                                     inItsThread = QThread::currentThread() == &thread;
                                     got += bytes;
                                     if (got == "from afar") {
                                         reader.reset();
                                         done = true;
                                     }
                                 });
                reader->grant(100);
            });
    });
    QTRY_VERIFY(done);
    QVERIFY(inItsThread);
    thread.quit();
    thread.wait();
}

void TestRemote::nothingListens()
{
    QTemporaryDir dir;
    Remote::Client client(dir.filePath(QStringLiteral("none")), {});
    QSignalSpy lost(&client, &Remote::Client::disconnected);
    QCOMPARE(outcome(client.open()).error().code, ErrorCode::Unreachable);
    QCOMPARE(outcome(client.nouns().sessions.list()).error().code, ErrorCode::Unreachable);
    QCOMPARE(lost.size(), 0);
}

void TestRemote::staleSocketIsReplaced()
{
    RemoteFixture f;
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("s"));
    {
        QFile left(path);
        QVERIFY(left.open(QIODevice::WriteOnly));
    }
    Remote::Server server(f.engine.nouns(), RemoteFixture::info());
    QVERIFY(server.listen(path).has_value());
    Remote::Client client(path, {});
    QVERIFY(outcome(client.open()).has_value());
}

void TestRemote::openFolderIsRefused()
{
    RemoteFixture f;
    QTemporaryDir dir;
    QFile::setPermissions(dir.path(), QFile::permissions(dir.path()) | QFile::ReadGroup | QFile::ExeGroup);
    Remote::Server server(f.engine.nouns(), RemoteFixture::info());
    const auto listening = server.listen(dir.filePath(QStringLiteral("s")));
    QVERIFY(!listening);
    QCOMPARE(listening.error().code, ErrorCode::HostLacks);
}

QTEST_GUILESS_MAIN(TestRemote)
#include "tst_remote.moc"
