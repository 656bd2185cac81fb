// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/remote/client.h"
#include "engine/remote/methods.h"
#include "engine/remote/server.h"
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"

#include <QTemporaryDir>
#include <QTest>

namespace Vitrine {

/// A fake engine behind a real socket.
struct RemoteFixture
{
    RemoteFixture() : server(std::make_unique<Remote::Server>(engine.nouns(), info()))
    {
        engine.populate();
        const auto ok = server->listen(path());
        if (!ok)
            qFatal("%s", qPrintable(ok.error().text()));
    }

    static Remote::ServerInfo info()
    {
        Remote::ServerInfo info;
        info.version = QStringLiteral("0.1.0");
        info.store = QStringLiteral("/a/store");
        return info;
    }

    [[nodiscard]] QString path() const { return dir.filePath(QStringLiteral("engine.sock")); }

    std::unique_ptr<Remote::Client> client(const QStringList &events = Remote::eventNouns())
    {
        auto made = std::make_unique<Remote::Client>(path(), events);
        const auto opened = made->open();
        if (!waitUntil([&] { return opened.isFinished(); }) || !opened.result())
            qFatal("no connection");
        return made;
    }

    QTemporaryDir dir; // 0700
    Fake::FakeEngine engine;
    std::unique_ptr<Remote::Server> server;
    SessionKey session{QStringLiteral("sample"), QStringLiteral("upload-retry")};
};

/// The result of what is pending, which must come.
template <typename T>
Result<T> outcome(Pending<T> pending)
{
    if (!waitUntil([&] { return pending.isFinished(); }, 60'000))
        return fail(ErrorCode::TimedOut, QStringLiteral("nothing came"));
    return pending.result();
}

} // namespace Vitrine
