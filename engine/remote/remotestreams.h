// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/remote/link.h"

class QThread;

namespace Vitrine::Remote {

/// A reader of a command's output in another process. When the link is lost it stays silent: its owner hears of that
/// from the client and follows anew with the offsets it has.
class RemoteReader : public Api::OutputReader
{
    Q_OBJECT

public:
    /// In the link's thread; the reader then lives in `thread`.
    [[nodiscard]] static std::shared_ptr<RemoteReader> make(const std::shared_ptr<Link> &link, quint64 stream,
                                                            QThread *thread);
    ~RemoteReader() override;
    void grant(qint64 bytes) override;

private:
    explicit RemoteReader(std::shared_ptr<Link> link);
    void end(const QJsonObject &message);

    std::shared_ptr<Link> m_link;
    std::shared_ptr<StreamPort> m_port;
    bool m_granted = false;
    std::optional<CommandRecord> m_ended; ///< came before the first grant
};

class RemoteShell : public Api::Shell
{
    Q_OBJECT

public:
    [[nodiscard]] static std::shared_ptr<RemoteShell> make(const std::shared_ptr<Link> &link, quint64 stream,
                                                           const QString &id, QThread *thread);
    ~RemoteShell() override;
    QString id() const override { return m_id; }
    void write(const QByteArray &bytes) override;
    void resize(int columns, int rows) override;
    void grant(qint64 bytes) override;
    void close() override;

private:
    RemoteShell(std::shared_ptr<Link> link, QString id);

    std::shared_ptr<Link> m_link;
    std::shared_ptr<StreamPort> m_port;
    QString m_id;
    bool m_granted = false;
    std::optional<int> m_ended; ///< came before the first grant
};

} // namespace Vitrine::Remote
