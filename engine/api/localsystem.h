// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"

namespace Vitrine::Api {

class LocalImages : public Images
{
    Q_OBJECT

public:
    explicit LocalImages(EngineCore &core);
    Pending<QList<ImageInfo>> list() override;
    Pending<ImageInfo> build(const QString &name) override;
    void cancelBuild(const QString &name) override;

private:
    EngineCore &m_core;
};

class LocalSettings : public Settings
{
    Q_OBJECT

public:
    explicit LocalSettings(EngineCore &core);
    Pending<QVariant> value(const QString &key) override;
    Pending<void> setValue(const QString &key, const QVariant &value) override;

private:
    EngineCore &m_core;
};

class LocalEngineNoun : public Engine
{
    Q_OBJECT

public:
    LocalEngineNoun(EngineCore &core, const QString &version, bool background);
    Pending<EngineStatus> status() override;
    Pending<QList<Check>> doctor() override;
    Pending<void> stopAll() override;

private:
    EngineCore &m_core;
    QString m_version;
    bool m_background;
};

} // namespace Vitrine::Api
