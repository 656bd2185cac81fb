// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "engine/model/serving.h"
#include "engine/vm/processid.h"
#include "engine/vm/processwatch.h"

#include <QObject>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

namespace Vitrine::App {

/// What a `vitrine serve` leaves in the settings, so that whichever engine has the store serves for as long as that
/// process runs. Kept as the setting ServingSettings::lease.
struct FrontLease
{
    int port = 0; ///< 0: any free one
    Vm::ProcessId holder;

    [[nodiscard]] QString toText() const;
    static std::optional<FrontLease> fromText(const QString &text);
};

/// A front end for programs of other kinds while it is open.
struct OpenFront
{
    std::shared_ptr<void> keeper; ///< it closes with this
    quint16 port = 0;
    QString url;
    QString file = {}; ///< see ServingState
};

/// How one is opened.
struct FrontEnd
{
    ServingSettings settings;
    QString addressFile;                                 ///< its URL is written there while it is open
    std::function<Result<OpenFront>(quint16 port)> open; ///< port 0: any free one
};

/// Opens a front end while somebody wants it: the person, by the setting ServingSettings::port, or a `vitrine serve`
/// that runs, by a lease. Both are the store's, so the next engine of the store goes on with it. Lives in the engine's
/// thread; owned beside the engine.
///
/// States: off ⇄ serving; a port that is taken leaves it off, with the reason in the state, until a setting changes.
class FrontSwitch : public QObject
{
    Q_OBJECT

public:
    FrontSwitch(Api::Settings &settings, FrontEnd front, QObject *parent = nullptr);
    ~FrontSwitch() override;

private:
    struct Wish
    {
        int port = 0;
        qint64 holder = 0;
    };

    void look();
    void follow(const QVariant &port, const QVariant &lease);
    [[nodiscard]] std::optional<Wish> leased(const QVariant &lease);
    void turn(const std::optional<Wish> &wish);
    void open(const Wish &wish);
    void close();
    void tell(const ServingState &state);

    Api::Settings &m_settings;
    const FrontEnd m_front;
    std::optional<OpenFront> m_open;
    std::unique_ptr<Vm::ProcessWatch> m_holder;
    qint64 m_watched = 0; ///< the process that m_holder watches
    QString m_told;
};

} // namespace Vitrine::App
