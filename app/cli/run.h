// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/host/enginefinder.h"
#include "engine/api/nouns.h"
#include "engine/remote/client.h"
#include "engine/store/storepaths.h"

#include <QJsonValue>
#include <QObject>

#include <functional>
#include <memory>
#include <type_traits>

namespace Vitrine::Cli {

/// The exit codes that mean something of ours.
namespace Exit {
inline constexpr int good = 0;
inline constexpr int failed = 1;
inline constexpr int usage = 2;
inline constexpr int conflicts = 3; ///< `changes apply` has left something alone
inline constexpr int timedOut = 124;
inline constexpr int notRun = 125;
} // namespace Exit

/// One command of the command line, being carried out. Made by the command's file, owned by runCommandLine().
///
/// States: made → start() → … → ended(code), once. A subclass asks the engine step by step: `ask(pending, next)` goes
/// on with the value, and an error ends the run through failed().
class Run : public QObject
{
    Q_OBJECT

public:
    struct Context
    {
        Arguments arguments;
        Store::StorePaths paths;
    };

    explicit Run(const Context &context);
    ~Run() override;

    virtual void start() = 0;
    /// Ctrl+C and its kin.
    virtual void interrupt(int number);

Q_SIGNALS:
    void ended(int exitCode);

protected:
    using WhenNone = App::EngineFinder::WhenNone;

    [[nodiscard]] const Arguments &arguments() const { return m_context.arguments; }
    [[nodiscard]] const Store::StorePaths &paths() const { return m_context.paths; }
    [[nodiscard]] bool json() const { return m_context.arguments.has(QStringLiteral("json")); }
    [[nodiscard]] Remote::Client &client() { return *m_client; }
    [[nodiscard]] Api::Nouns nouns() { return m_client->nouns(); }

    /// Connects to the engine, whose events of these nouns are wanted; then `next`.
    void connectEngine(const QStringList &events, std::function<void()> next, WhenNone whenNone = WhenNone::Start,
                       bool controlOnly = false);
    /// Connects the same client again after the engine was lost.
    [[nodiscard]] Pending<Remote::ServerInfo> reconnect();

    template <typename T, typename Next>
    void ask(Pending<T> pending, Next next)
    {
        pending.then(this, [this, next = std::move(next)](Result<T> result) mutable {
            if (!result)
                return lostOrFailed(result.error());
            if constexpr (std::is_void_v<T>)
                next();
            else
                next(std::move(*result));
        });
    }

    /// Whether the engine may be asked the same once more, from the beginning, when it was lost in between: true where
    /// that changes nothing, or the same.
    [[nodiscard]] virtual bool mayAskAgain() const { return false; }
    /// What an error means: its words on stderr and exit code 1, unless the command knows better.
    virtual void failed(const Error &error);
    void end(int exitCode);
    [[nodiscard]] bool hasEnded() const { return m_ended; }

    // stdout is for what was asked for, stderr for what is said beside it.
    static void print(const QString &text);
    static void printJson(const QJsonValue &value);
    static void note(const QString &text);
    static void complain(const Error &error);
    /// Whether the descriptor is a terminal.
    [[nodiscard]] static bool isTerminal(int descriptor);

private:
    void findEngine();
    void lostOrFailed(const Error &error);

    Context m_context;
    std::function<void()> m_next; ///< what connectEngine() was to be followed by
    int m_losses = 0;
    std::unique_ptr<Remote::Client> m_client;
    std::unique_ptr<App::EngineFinder> m_finder;
    WhenNone m_whenNone = WhenNone::Start;
    bool m_controlOnly = false;
    bool m_ended = false;
};

} // namespace Vitrine::Cli
