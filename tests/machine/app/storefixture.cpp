// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/app/storefixture.h"

#include "tests/patience.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

namespace Vitrine {

namespace {

QString program()
{
    return qEnvironmentVariable("VITRINE_BIN_DIR") + QStringLiteral("/vitrine");
}

QProcessEnvironment environment()
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("VITRINE_IMAGES"), qEnvironmentVariable("VITRINE_TEST_IMAGES"));
    variables.remove(QStringLiteral("VITRINE_STORE"));
    return variables;
}

} // namespace

QJsonValue StoreFixture::Outcome::json() const
{
    const QJsonDocument document = QJsonDocument::fromJson(out);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

StoreFixture::StoreFixture()
{
    auto paths = Store::StorePaths::open(store());
    if (paths)
        m_paths = *paths;
}

StoreFixture::~StoreFixture()
{
    if (m_engine)
        m_engine->terminate(); // stops its machines
    else
        (void)run({QStringLiteral("engine"), QStringLiteral("stop")});
    if (m_engine && !m_engine->waitForFinished(60'000))
        killEngine();
    // What is left is left by a failed test; it must not stay.
    for (const qint64 pid : processes())
        ::kill(pid_t(pid), SIGKILL);
}

QString StoreFixture::missing()
{
    if (qEnvironmentVariableIsEmpty("VITRINE_TEST_IMAGES") ||
        !QDir(qEnvironmentVariable("VITRINE_TEST_IMAGES")).exists()) {
        return QStringLiteral(
            "VITRINE_TEST_IMAGES names no folder with the default image. packaging/test makes one; by hand: "
            "vitrine --store DIR image build vitrine/debian-13, then VITRINE_TEST_IMAGES=DIR/images.");
    }
    return QFile::exists(program()) ? QString()
                                    : QStringLiteral("There is no %1: build the target vitrine.").arg(program());
}

bool StoreFixture::startEngine(const QStringList &options)
{
    m_engine = std::make_unique<QProcess>();
    m_engine->setProcessEnvironment(environment());
    m_engine->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_engine->start(program(), QStringList{QStringLiteral("engine"), QStringLiteral("--store"), store(),
                                           QStringLiteral("--grace"), QStringLiteral("3600")} +
                                   options);
    return m_engine->waitForStarted() &&
           waitUntil([&] { return run({QStringLiteral("engine"), QStringLiteral("status")}).exitCode == 0; }, 60'000);
}

void StoreFixture::killEngine()
{
    m_engine->kill();
    m_engine->waitForFinished(10'000);
    m_engine.reset();
}

std::unique_ptr<QProcess> StoreFixture::prepared() const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment variables = environment();
    variables.insert(QStringLiteral("VITRINE_STORE"), store());
    variables.insert(QStringLiteral("PATH"), qEnvironmentVariable("VITRINE_BIN_DIR") + QLatin1Char(':') +
                                                 variables.value(QStringLiteral("PATH")));
    process->setProcessEnvironment(variables);
    return process;
}

StoreFixture::Outcome StoreFixture::runShell(const QString &line) const
{
    const auto process = prepared();
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process->start(QStringLiteral("bash"), {QStringLiteral("-c"), line});
    return outcome(*process);
}

std::unique_ptr<QProcess> StoreFixture::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment());
    process->setStandardInputFile(QProcess::nullDevice());
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process->start(program(), QStringList{QStringLiteral("--store"), store()} + arguments);
    return process;
}

StoreFixture::Outcome StoreFixture::run(const QStringList &arguments, int patience) const
{
    const auto process = start(arguments);
    return outcome(*process, patience);
}

StoreFixture::Outcome StoreFixture::outcome(QProcess &process, int patience)
{
    QElapsedTimer clock;
    clock.start();
    Outcome outcome;
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(patience)) {
        outcome.err = process.readAllStandardError();
        process.kill();
        process.waitForFinished(5000);
        return outcome;
    }
    outcome.milliseconds = clock.elapsed();
    outcome.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

QList<qint64> StoreFixture::processes() const
{
    QList<qint64> pids;
    const QByteArray names[] = {QFile::encodeName(store()),
                                m_paths ? QFile::encodeName(m_paths->runtimeRoot()) : QByteArray("\1")};
    const QStringList all = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &name : all) {
        bool isNumber = false;
        const qint64 pid = name.toLongLong(&isNumber);
        QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(name));
        if (!isNumber || pid == qint64(::getpid()) || !commandLine.open(QIODevice::ReadOnly))
            continue;
        const QByteArray words = commandLine.readAll();
        if (words.contains(names[0]) || words.contains(names[1]))
            pids.append(pid);
    }
    return pids;
}

} // namespace Vitrine
