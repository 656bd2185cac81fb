// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/door/connection.h"
#include "engine/door/door.h"
#include "engine/door/hostkey.h"
#include "tests/fakes/engine/fakeprograms.h"
#include "tests/patience.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

namespace Vitrine {

/// A fake engine behind a real door, and the folder of a person who has a key.
class DoorFixture
{
public:
    explicit DoorFixture(const Door::Limits &limits = {}, Api::Programs *programs = nullptr);

    /// Does `work` in a thread of its own, as clients of libssh wait, while the engine's loop goes on here.
    template <typename Work>
    static auto away(Work work)
    {
        auto future = std::async(std::launch::async, std::move(work));
        (void)waitUntil([&] { return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, 60'000);
        return future.get();
    }

    [[nodiscard]] QString keysFolder() const { return dir.filePath(QStringLiteral("ssh")); }
    void writeFile(const QString &name, const QByteArray &content,
                   QFileDevice::Permissions mode = QFileDevice::ReadOwner | QFileDevice::WriteOwner) const;
    /// Once the door listens to it.
    [[nodiscard]] std::shared_ptr<Fake::FakeProgram> program(qsizetype number = 0);

    static constexpr auto runtime = "uploader";
    static constexpr auto session = "door-test";

    QTemporaryDir dir;
    Fake::FakeEngine engine;
    Fake::FakePrograms programs{engine};
    Door::KeyPtr key; ///< of somebody who may enter
    std::unique_ptr<Door::Door> door;
};

/// A fresh key; and how it looks in a file.
[[nodiscard]] Door::KeyPtr makeKey();
[[nodiscard]] QByteArray publicLine(ssh_key key);

/// One connection of a client. Its calls wait: away() only.
class DoorClient
{
public:
    explicit DoorClient(quint16 port);
    ~DoorClient();
    DoorClient(const DoorClient &) = delete;
    DoorClient &operator=(const DoorClient &) = delete;

    /// Whether it got in.
    [[nodiscard]] bool login(const char *user, ssh_key key);
    /// One that got in may open this.
    [[nodiscard]] ssh_channel channel();
    [[nodiscard]] ssh_session get() const { return m_session.get(); }
    [[nodiscard]] bool isConnected() const { return m_connected; }
    [[nodiscard]] QString error() const { return QString::fromUtf8(ssh_get_error(m_session.get())); }

private:
    Door::SessionPtr m_session;
    bool m_connected = false;
};

} // namespace Vitrine
