// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <utility>

namespace Vitrine::Agent {

/// Reads one HTTP/1.x answer out of bytes that come in any pieces. Interim answers (100 Continue and the like) are
/// passed over. It keeps no more than the pieces it cannot understand yet, and of those at most headLimit bytes.
///
/// States: reading the head → reading the body → done; or broken from any of them. All but the first two are final.
/// Boost.Beast does the work; its headers stay in the .cpp.
class HttpResponseParser
{
public:
    static constexpr qsizetype headLimit = 64 * 1024; ///< of all heads together; also of a chunk's head, and trailers
    static constexpr int interimLimit = 16;

    enum class State {
        Head,
        Body,
        Done,
        Broken, ///< not HTTP, or beyond a limit; problem() says why
        Short,  ///< the connection ended before the answer did
    };

    HttpResponseParser();
    ~HttpResponseParser();

    void feed(const QByteArray &bytes);
    /// No more bytes will come, because the other side ended its half in good order.
    void end();

    [[nodiscard]] State state() const;
    /// Whether nothing of an answer has come at all.
    [[nodiscard]] bool isUntouched() const;
    [[nodiscard]] QString problem() const;

    /// Whether the final head was understood, whatever came after it. status() and contentType() are valid then.
    [[nodiscard]] bool hasHead() const;
    [[nodiscard]] int status() const;
    [[nodiscard]] QString contentType() const;
    /// Those that belong to the caller of an agent, as they came: of MCP, and of tracing. Names in lower case.
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> fields() const;
    /// Every field of the final head, as it came.
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> allFields() const;

    /// The body that was decoded since the last call.
    [[nodiscard]] QByteArray takeBody();
    /// Bytes that were fed and are held because they are not understood yet.
    [[nodiscard]] qsizetype pendingBytes() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Vitrine::Agent
