// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/doctorwords.h"

#include "engine/model/json.h"

#include <algorithm>

namespace Vitrine::Cli {

QString doctorText(const QList<Check> &checks)
{
    QString text;
    for (const Check &check : checks) {
        const QString mark = check.level == Check::Level::Good     ? Run::tr("good  ")
                             : check.level == Check::Level::Notice ? Run::tr("notice")
                                                                   : Run::tr("BAD   ");
        text += mark + QStringLiteral("  ") + check.title + QStringLiteral(": ") + check.finding + QLatin1Char('\n');
        if (!check.remedy.isEmpty())
            text += QStringLiteral("        ") + check.remedy + QLatin1Char('\n');
    }
    return text;
}

namespace {

class DoctorRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().engine.doctor(), [this](const QList<Check> &checks) {
                if (json())
                    printJson(listToJson(checks));
                else
                    print(doctorText(checks));
                const bool bad =
                    std::ranges::any_of(checks, [](const Check &check) { return check.level == Check::Level::Bad; });
                end(bad ? Exit::failed : Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }
};

} // namespace

Command doctorCommand()
{
    Usage usage;
    usage.path = QStringLiteral("doctor");
    usage.summary = Run::tr("Look at this computer and the store, and say what is missing");
    usage.more = Run::tr("The exit code is 1 when something keeps sessions from running.");
    return {usage, makes<DoctorRun>()};
}

} // namespace Vitrine::Cli
