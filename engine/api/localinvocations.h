// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"

namespace Vitrine::Api {

class LocalInvocations : public Invocations
{
    Q_OBJECT

public:
    explicit LocalInvocations(EngineCore &core);
    Pending<InvocationRecord> invoke(const InvocationSpec &spec) override;
    Pending<InvocationRecord> ended(const QString &id) override;
    Pending<void> cancel(const QString &id) override;
    Pending<QList<InvocationRecord>> list(const SessionKey &key, int limit, const QString &before) override;
    Pending<QList<TranscriptItem>> transcript(const QString &id) override;
    Pending<OutputSlice> read(const QString &id, qint64 position, qint64 maxBytes) override;
    Pending<void> restartAgent(const SessionKey &key) override;

private:
    EngineCore &m_core;
};

/// Adds `item` to a transcript by the rules of TranscriptItem: text is prolonged, steps and errors replace their like.
void mergeItem(QList<TranscriptItem> &items, const TranscriptItem &item);

} // namespace Vitrine::Api
