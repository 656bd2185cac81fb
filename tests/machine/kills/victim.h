// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/remote/client.h"
#include "tests/machine/app/storefixture.h"

#include <QMap>
#include <QRandomGenerator>

namespace Vitrine {

/// Names of files, and the sums of their bytes.
using Contents = QMap<QByteArray, QByteArray>;

/// What must be in one session.
struct Expected
{
    Contents now;
    /// A restore was broken off: the workspace may as well be this one.
    std::optional<Contents> orElse;
    QMap<QString, Contents> checkpoints;
};

/// The program on a store of its own, spoken to over its socket; it can be killed at any moment.
class Victim : public QObject
{
    Q_OBJECT

public:
    Victim();
    ~Victim() override;

    /// What went wrong, for QVERIFY2; empty: nothing.
    [[nodiscard]] QByteArray start();
    void killEngine();
    /// Of this session, if it has one.
    void killMachine(const SessionKey &key);
    [[nodiscard]] bool hasEngine() const { return m_fixture.hasEngine(); }
    [[nodiscard]] Api::Nouns nouns() { return m_client->nouns(); }

    /// Waits with the event loop running; TimedOut when it takes longer than a person would wait.
    template <typename T>
    [[nodiscard]] Result<T> await(Pending<T> pending, int patience = 120'000)
    {
        if (!waitUntil([&] { return pending.isFinished(); }, patience))
            return fail(ErrorCode::TimedOut, QStringLiteral("no answer"));
        return pending.result();
    }

    /// Writes files, each fsynced before its sum is printed. Its record tells how far it came.
    [[nodiscard]] static QString writing(int number, int files);
    /// Sums that stand in the record of such a command.
    [[nodiscard]] Contents written(const QString &commandId);

    /// Why the session does not hold what it must; empty: it does.
    [[nodiscard]] QByteArray lossIn(const SessionKey &key, Expected &expected);
    /// Why the checkpoint does not.
    [[nodiscard]] QByteArray lossIn(const SessionKey &key, const QString &checkpoint, const Contents &contents);
    /// While no engine runs: nobody has used this session for long, and was told so long ago. The next engine puts it
    /// into the trash.
    [[nodiscard]] QByteArray letExpire(const SessionKey &key);
    /// Files without a row, rows without a file; the same for what lies in the trash. Waits until what is superfluous
    /// has been cleared away.
    [[nodiscard]] QByteArray disagreement();
    /// What e2fsck says of the disk of a session that has no machine; empty: it is clean.
    [[nodiscard]] QByteArray damage(const SessionKey &key);

private:
    [[nodiscard]] static bool waitUntil(const std::function<bool()> &done, int patience);
    /// The chain of the session's disk, the newest first.
    [[nodiscard]] QStringList chain(const SessionKey &key);
    using Reading = std::function<Pending<FileChunk>(const QByteArray &path, qint64 offset)>;
    [[nodiscard]] QByteArray missingFrom(const Contents &contents, const Reading &read);

    StoreFixture m_fixture;
    std::optional<Store::StorePaths> m_paths;
    std::unique_ptr<Remote::Client> m_client;
};

} // namespace Vitrine
