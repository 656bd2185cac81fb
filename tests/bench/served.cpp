// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/served.h"

#include "engine/gateway/keys.h"
#include "engine/store/boundprocess.h"
#include "engine/store/storepaths.h"
#include "tests/bench/program.h"
#include "tests/signedrequest.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>

namespace Vitrine::Bench {

Served::Served(const QString &store) : m_store(store) {}

Served::~Served()
{
    if (m_program.state() == QProcess::NotRunning)
        return;
    (void)runVitrine(m_store, {QStringLiteral("engine"), QStringLiteral("stop")});
    waitUntil([this] { return m_program.state() == QProcess::NotRunning; }, std::chrono::seconds(60));
    m_program.kill();
    m_program.waitForFinished();
}

Result<void> Served::serve()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("VITRINE_STORE"), m_store);
    m_program.setProcessEnvironment(environment);
    m_program.setStandardInputFile(QProcess::nullDevice());
    Store::bindToThisProcess(m_program, SIGKILL);
    m_program.start(QCoreApplication::applicationDirPath() + QLatin1String("/vitrine"),
                    {QStringLiteral("serve"), QStringLiteral("--json"), QStringLiteral("--port"), QStringLiteral("0")});
    QByteArray words;
    const auto hasSpoken = [&] {
        words += m_program.readAllStandardOutput();
        m_port = quint16(QJsonDocument::fromJson(words).object()[QLatin1String("port")].toInt());
        return m_port != 0 || m_program.state() == QProcess::NotRunning;
    };
    if (!waitUntil(hasSpoken) || m_port == 0)
        return fail(ErrorCode::Failed, QStringLiteral("vitrine serve does not serve."),
                    QString::fromUtf8(words + m_program.readAllStandardError()));
    return {};
}

Result<void> Served::open()
{
    if (const auto served = serve(); !served)
        return served;
    const auto paths = Store::StorePaths::open(m_store);
    if (!paths)
        return std::unexpected(paths.error());
    const auto key = Gateway::keysIn(paths->gatewayKeys());
    if (!key)
        return std::unexpected(key.error());
    m_key = *key;
    m_client = std::make_unique<Remote::Client>(paths->engineSocket(), QStringList());
    if (const auto opened = await(m_client->open()); !opened)
        return std::unexpected(opened.error());
    if (const auto off = useTemplates(nouns().settings, false, 0); !off)
        return off;
    RuntimeSpec spec;
    spec.name = QString::fromLatin1(World::runtime);
    spec.memoryMiB = 256;
    spec.idleTimeout = spec.maxLifetime = std::chrono::hours(8);
    const auto made = await(nouns().runtimes.create(spec));
    if (!made)
        return std::unexpected(made.error());
    m_runtimeId = made->id.toUtf8();
    const auto checks = await(nouns().engine.doctor()); // tries KVM, which must not be while we measure
    return checks ? Result<void>() : std::unexpected(checks.error());
}

Result<SessionKey> Served::startSession(const QString &session)
{
    const SessionKey key = World::key(session);
    if (const auto made = await(nouns().sessions.create({key.runtime, key.session, {}})); !made)
        return std::unexpected(made.error());
    CommandSpec spec;
    spec.session = key;
    spec.command = QStringLiteral("true");
    const auto begun = await(nouns().commands.run(spec));
    const auto record = begun ? await(nouns().commands.ended(begun->id)) : begun;
    if (!record)
        return std::unexpected(record.error());
    if (record->exitCode != 0)
        return fail(ErrorCode::Failed, QStringLiteral("A session does not run commands."), record->problem.text());
    return key;
}

QByteArray Served::showRuntime() const
{
    return signedRequest(m_key, m_port, "GET", "/runtimes/" + m_runtimeId + '/');
}

QByteArray Served::runCommand(const SessionKey &session, const QString &command) const
{
    const QJsonObject body{{QStringLiteral("command"), command}};
    return signedRequest(m_key, m_port, "POST", runtimeTarget(m_runtimeId, "/commands"),
                         QJsonDocument(body).toJson(QJsonDocument::Compact),
                         {{"Content-Type", "application/json"},
                          {"X-Amzn-Bedrock-AgentCore-Runtime-Session-Id", session.session.toUtf8()}});
}

} // namespace Vitrine::Bench
