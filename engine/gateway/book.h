// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>

#include <functional>
#include <memory>

namespace Vitrine::Gateway {

/// A name that points at a version of a runtime.
struct Endpoint
{
    QString name;
    int version = 1;
    QString description;
    QDateTime createdAt;
    QDateTime updatedAt;
    QMap<QString, QString> tags;
};

/// A request that changed something, so that the same one sent again changes nothing more.
struct TokenUse
{
    QString token;
    QString request; ///< hash of what was asked for
    QJsonObject answer;
};

/// What the gateway keeps of a runtime and nobody else needs.
struct Page
{
    static constexpr int maxEndpoints = 10; ///< of a person's own
    static constexpr qsizetype maxTokens = 20;

    QString runtimeId;                 ///< the name may be another runtime's by now
    QMap<QString, Endpoint> endpoints; ///< without DEFAULT, which follows the newest version
    QMap<QString, QString> tags;
    QList<TokenUse> tokens;
    /// Sessions by the endpoint of a person's own that they were last used through.
    QMap<QString, QString> sessions;

    [[nodiscard]] const TokenUse *find(const QString &token) const;
    void remember(const TokenUse &use);
    [[nodiscard]] QJsonObject toJson() const;
    static Page fromJson(const QJsonObject &json);
};

/// The pages of all runtimes, in the store's settings. Lives in the engine's thread; a page that was read once is kept,
/// so that two requests at a time change the same one.
class Book : public QObject
{
    Q_OBJECT

public:
    explicit Book(Api::Settings &settings);

    /// The page of the runtime, empty when there is none.
    [[nodiscard]] Pending<std::shared_ptr<Page>> open(const QString &runtime, const QString &runtimeId);
    /// Ends when it is on the disk.
    [[nodiscard]] Pending<void> save(const QString &runtime);
    [[nodiscard]] Pending<void> remove(const QString &runtime);
    /// The session is no more.
    void forget(const SessionKey &session);

private:
    Api::Settings &m_settings;
    QHash<QString, std::shared_ptr<Page>> m_pages;
};

} // namespace Vitrine::Gateway
