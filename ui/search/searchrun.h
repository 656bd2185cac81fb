// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/search/searchquery.h"

#include <QTimer>

namespace Vitrine::Ui {

/// One search, as a command in the session's machine; the machine is started when there is none. Owned by the pane.
///
/// States: made → start() → found()* → ended(), once. Deleting it stops the search.
class SearchRun : public QObject
{
    Q_OBJECT

public:
    enum class End {
        All,  ///< everything was searched
        Full, ///< as many lines as are shown; the rest was not searched
        Stopped,
        Failed,
    };

    SearchRun(Api::Commands &commands, const SessionKey &key, const SearchQuery &query, QObject *parent);
    ~SearchRun() override;

    void start();
    void stop();

Q_SIGNALS:
    void found(const QList<Vitrine::Ui::SearchMatch> &matches);
    /// `error` with Failed.
    void ended(Vitrine::Ui::SearchRun::End end, const Vitrine::Error &error);

private:
    void follow();
    void take(OutputStream stream, const QByteArray &bytes);
    void tell();
    void commandEnded(const CommandRecord &record);
    void endWith(End end, const Error &error = {});

    Api::Commands &m_commands;
    SessionKey m_key;
    SearchQuery m_query;
    SearchOutput m_output;
    QList<SearchMatch> m_news;
    QByteArray m_errors;
    QString m_id;
    std::shared_ptr<Api::OutputReader> m_reader;
    QTimer m_soon;
    bool m_ended = false;
};

} // namespace Vitrine::Ui
