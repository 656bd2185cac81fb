// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secrets/keyring.h"

#include <QTimer>

#include <functional>
#include <qt6keychain/keychain.h>

namespace Vitrine::Secrets {

using namespace std::chrono_literals;

namespace {

/// The keyring may ask the person for its own password meanwhile.
constexpr auto limit = 120s;
constexpr auto probeLimit = 10s;

QString service()
{
    return QStringLiteral("vitrine");
}

Error problem(const QKeychain::Job &job, const QString &message)
{
    const bool refused = job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser;
    return {refused ? ErrorCode::Rejected : ErrorCode::HostLacks, message, job.errorString()};
}

} // namespace

template <typename Job>
void Keyring::start(Job *job, std::function<void(Job &)> ended)
{
    connect(job, &QKeychain::Job::finished, this, [job, ended = std::move(ended)] { ended(*job); });
    job->start();
}

Pending<void> Keyring::probe()
{
    Promise<void> promise;
    auto *job = new QKeychain::ReadPasswordJob(service(), this);
    job->setKey(m_prefix + QStringLiteral("probe"));
    start<QKeychain::ReadPasswordJob>(job, [promise](QKeychain::ReadPasswordJob &ended) {
        if (ended.error() == QKeychain::NoError || ended.error() == QKeychain::EntryNotFound)
            promise.finish({});
        else
            promise.fail(problem(ended, tr("This computer has no keyring that answers.")));
    });
    QTimer::singleShot(probeLimit, this, [promise] {
        promise.fail({ErrorCode::HostLacks, tr("This computer's keyring does not answer."), {}});
    });
    return promise.pending();
}

Pending<Value> Keyring::read(const QString &name)
{
    Promise<Value> promise;
    auto *job = new QKeychain::ReadPasswordJob(service(), this);
    job->setKey(m_prefix + name);
    start<QKeychain::ReadPasswordJob>(job, [promise, name](QKeychain::ReadPasswordJob &ended) {
        if (ended.error() == QKeychain::EntryNotFound) {
            promise.fail({ErrorCode::NotFound,
                          tr("The keyring has no secret %1. Add it again: vitrine secret add %1").arg(name),
                          {}});
            return;
        }
        if (ended.error() != QKeychain::NoError) {
            promise.fail(
                problem(ended, tr("The keyring does not give the secret %1. Unlock it and try again.").arg(name)));
            return;
        }
        QByteArray bytes = ended.binaryData();
        promise.finish(Value(std::make_shared<LockedBytes>(LockedBytes::takeFrom(bytes))));
    });
    QTimer::singleShot(limit, this, [promise] {
        promise.fail({ErrorCode::TimedOut, tr("This computer's keyring does not answer."), {}});
    });
    return promise.pending();
}

Pending<void> Keyring::write(const QString &name, const Value &value)
{
    Promise<void> promise;
    auto *job = new QKeychain::WritePasswordJob(service(), this);
    job->setKey(m_prefix + name);
    job->setBinaryData(QByteArray(value->view().data(), qsizetype(value->size())));
    start<QKeychain::WritePasswordJob>(job, [promise, name](QKeychain::WritePasswordJob &ended) {
        if (ended.error() == QKeychain::NoError)
            promise.finish({});
        else
            promise.fail(problem(ended, tr("The keyring does not take the secret %1. Unlock it and try again, or keep "
                                           "the secret in a file with a passphrase: --vault")
                                            .arg(name)));
    });
    QTimer::singleShot(limit, this, [promise] {
        promise.fail({ErrorCode::TimedOut, tr("This computer's keyring does not answer."), {}});
    });
    return promise.pending();
}

Pending<void> Keyring::remove(const QString &name)
{
    Promise<void> promise;
    auto *job = new QKeychain::DeletePasswordJob(service(), this);
    job->setKey(m_prefix + name);
    start<QKeychain::DeletePasswordJob>(job, [promise, name](QKeychain::DeletePasswordJob &ended) {
        if (ended.error() == QKeychain::NoError || ended.error() == QKeychain::EntryNotFound)
            promise.finish({});
        else
            promise.fail(
                problem(ended, tr("The keyring does not let go of the secret %1. Unlock it and try again.").arg(name)));
    });
    QTimer::singleShot(limit, this, [promise] {
        promise.fail({ErrorCode::TimedOut, tr("This computer's keyring does not answer."), {}});
    });
    return promise.pending();
}

} // namespace Vitrine::Secrets
