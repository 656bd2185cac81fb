// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/guestclock.h"

#include "tests/bench/waiting.h"

#include <chrono>
#include <limits>

namespace Vitrine::Bench {

qint64 hostMicroseconds()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

qint64 microsecondsOf(QByteArray words)
{
    const qsizetype point = words.indexOf('.');
    return point > 0 && words.size() - point == 7 ? words.remove(point, 1).toLongLong() : 0;
}

Result<ClockOffset> lookAtClock(Api::Shells &shells, const SessionKey &session, int looks)
{
    const auto opened = await(shells.open(session, {}));
    if (!opened)
        return std::unexpected(opened.error());
    const std::shared_ptr<Api::Shell> shell = *opened;
    QByteArray said;
    qint64 came = 0;
    const QObject context; // goes before what is written to here
    QObject::connect(shell.get(), &Api::Shell::data, &context,
                     [&said, &came, to = shell.get()](const QByteArray &bytes) {
                         came = hostMicroseconds();
                         said += bytes;
                         to->grant(bytes.size());
                     });
    shell->grant(1 << 20);
    // What is typed is echoed until stty is done, so what is waited for must not stand in it.
    shell->write("stty -echo; echo rea''dy; while read -r n; do echo \"<$n $EPOCHREALTIME>\"; done\n");
    const auto failure = [&] {
        shell->close();
        return fail(ErrorCode::Failed, QStringLiteral("A shell does not tell its clock."), QString::fromUtf8(said));
    };
    if (!waitUntil([&] { return said.contains("ready"); }))
        return failure();
    ClockOffset best{0, 0, std::numeric_limits<qint64>::max()};
    for (int i = 0; i < looks; ++i) {
        const QByteArray mark = '<' + QByteArray::number(i) + ' ';
        said.clear();
        const qint64 left = hostMicroseconds();
        shell->write(QByteArray::number(i) + '\n');
        if (!waitUntil([&] { return said.contains('>'); }))
            return failure();
        const qsizetype at = said.indexOf(mark);
        const qint64 guest = at < 0 ? 0 : microsecondsOf(said.mid(at + mark.size()).split('>').first());
        if (guest == 0)
            return failure();
        if (const qint64 within = (came - left + 1) / 2; within < best.within)
            best = {left, guest - (left + came) / 2, within};
    }
    shell->close();
    return best;
}

qint64 GuestClock::onHost(qint64 guest) const
{
    const qint64 span = after.at - before.at;
    const double passed = span > 0 ? double(guest - before.ahead - before.at) / double(span) : 0;
    return guest - before.ahead - qint64(double(after.ahead - before.ahead) * passed);
}

} // namespace Vitrine::Bench
