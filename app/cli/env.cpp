// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "engine/gateway/gateway.h"

#include <QFile>

namespace Vitrine::Cli {

namespace {

class EnvRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        constexpr qsizetype longestAddress = 100;
        QFile address(paths().gatewayAddress());
        QString url;
        if (address.open(QIODevice::ReadOnly))
            url = QString::fromUtf8(address.read(longestAddress)).trimmed();
        if (url.isEmpty()) {
            url = QStringLiteral("http://127.0.0.1:%1").arg(Gateway::Gateway::Options().port);
            note(tr("The API is not served now: `vitrine serve` does that. This is for its usual address."));
        }
        const auto lines = Gateway::environmentLines(url, paths().gatewayKeys());
        if (!lines)
            return failed(lines.error());
        print(*lines);
        end(Exit::good);
    }
};

} // namespace

Command envCommand()
{
    Usage usage;
    usage.path = QStringLiteral("env");
    usage.summary = Run::tr("Print what points AWS SDKs and command lines at `vitrine serve`");
    usage.more = Run::tr(
        "Lines for a shell: eval \"$(vitrine env)\". They hold the keys with which requests are signed, which are "
        "made at the first use and belong to this store.");
    return {usage, makes<EnvRun>()};
}

} // namespace Vitrine::Cli
