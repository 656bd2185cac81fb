// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/transcriptprinter.h"
#include "engine/api/nouns.h"
#include "engine/remote/client.h"

#include <QObject>

#include <functional>

namespace Vitrine::Cli {

/// One prompt from its start to its end, its answer as pieces to print while they come. When the engine is lost it
/// finds the next one and takes the rest from the record.
///
/// States: made → start() → following (→ engine lost → following) → ended or failed, once.
class FollowedInvocation : public QObject
{
    Q_OBJECT

public:
    using Reconnect = std::function<Pending<Remote::ServerInfo>()>;

    /// The client must have asked for the events of "invocations".
    FollowedInvocation(Remote::Client &client, Reconnect reconnect, const InvocationSpec &spec,
                       QObject *parent = nullptr);

    void start();
    void cancel();
    [[nodiscard]] QString id() const { return m_spec.id; }

Q_SIGNALS:
    void said(bool isStep, const QString &text);
    void ended(const Vitrine::InvocationRecord &record, const QList<Vitrine::TranscriptItem> &items);
    void failed(const Vitrine::Error &error);

private:
    void waitForEnd();
    void finish(const InvocationRecord &record);
    void lost();
    void say(const QList<TranscriptPrinter::Piece> &pieces);
    void giveUp(const Error &error);

    Remote::Client &m_client;
    Reconnect m_reconnect;
    InvocationSpec m_spec;
    TranscriptPrinter m_printer;
    bool m_done = false;
    int m_losses = 0;
};

} // namespace Vitrine::Cli
