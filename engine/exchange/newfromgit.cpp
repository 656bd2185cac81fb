// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchange/newfromgit.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace Vitrine::Exchange {

using namespace std::chrono_literals;

namespace {

/// "user@host:path", as ssh has it.
const QRegularExpression &scpForm()
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._-]+@[A-Za-z0-9.-]+:[^/].*$"));
    return form;
}

bool hasOddCharacters(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.unicode() <= 0x20 || !c.isPrint() || c.isSpace(); });
}

QString quoted(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

} // namespace

bool GitAddress::looksLikeOne(const QString &text)
{
    return text.contains(QLatin1String("://")) || scpForm().match(text).hasMatch();
}

Result<void> GitAddress::check() const
{
    const QString shown = displayText(url.toUtf8());
    if (!looksLikeOne(url) || hasOddCharacters(url) || url.startsWith(QLatin1Char('-')))
        return fail(
            ErrorCode::InvalidInput,
            NewFromGit::tr("“%1” is no git address. Use one like https://host/path.git or git@host:path.").arg(shown));
    if (url.contains(QLatin1String("://"))) {
        const QUrl parsed(url, QUrl::StrictMode);
        static const QStringList schemes{QStringLiteral("https"), QStringLiteral("http"), QStringLiteral("ssh"),
                                         QStringLiteral("git")};
        if (parsed.scheme() == QLatin1String("file"))
            return fail(ErrorCode::InvalidInput,
                        NewFromGit::tr("git clones in the machine, which does not see this computer's files. Give the "
                                       "folder itself instead of %1.")
                            .arg(shown));
        if (!parsed.isValid() || !schemes.contains(parsed.scheme()) || parsed.host().isEmpty())
            return fail(ErrorCode::InvalidInput,
                        NewFromGit::tr("“%1” is no git address. Use one like https://host/path.git or git@host:path.")
                            .arg(shown));
        if (!parsed.password().isEmpty() ||
            (!parsed.userName().isEmpty() && parsed.scheme().startsWith(QLatin1String("http"))))
            return fail(ErrorCode::InvalidInput,
                        NewFromGit::tr("The address has a key in it, which the machine would see. Keep the key as a "
                                       "secret, and give the address without it."));
    }
    if (!branch.isEmpty() && (branch.startsWith(QLatin1Char('-')) || hasOddCharacters(branch)))
        return fail(ErrorCode::InvalidInput,
                    NewFromGit::tr("No branch is called “%1”.").arg(displayText(branch.toUtf8())));
    return {};
}

QString GitAddress::command() const
{
    QString line = QStringLiteral("git clone ");
    if (!branch.isEmpty())
        line += QStringLiteral("--branch ") + quoted(branch) + QLatin1Char(' ');
    return line + QStringLiteral("-- ") + quoted(url) + QStringLiteral(" .");
}

NewFromGit::NewFromGit(Api::Nouns engine, const NewSession &request, const GitAddress &address,
                       const QStringList &rules, QObject *parent)
    : NewWithFiles(engine, request, parent), m_address(address), m_rules(rules)
{
}

Result<void> NewFromGit::check(const RuntimeSpec &)
{
    return m_address.check();
}

void NewFromGit::prepare(std::function<void()> next)
{
    if (m_rules.isEmpty())
        return next();
    ask(engine().network.allow(key(), m_rules.takeFirst()), [this, next](const NetworkStatus &) { prepare(next); });
}

void NewFromGit::fill()
{
    Q_EMIT progressed(tr("Cloning %1…").arg(displayText(m_address.url.toUtf8())), -1);
    CommandSpec spec;
    spec.session = key();
    spec.command = m_address.command();
    spec.timeout = 3600s;
    spec.id = newId();
    m_command = spec.id;
    m_since = QDateTime::currentDateTimeUtc();
    ask(engine().commands.run(spec), [this](const CommandRecord &record) {
        ask(engine().commands.ended(record.id), [this](const CommandRecord &end) { ended(end); });
    });
}

void NewFromGit::abandon()
{
    NewWithFiles::abandon();
    if (!m_command.isEmpty())
        (void)engine().commands.cancel(m_command);
}

void NewFromGit::ended(const CommandRecord &record)
{
    m_command.clear();
    if (record.status == CommandStatus::Completed && record.exitCode == 0) {
        Beginning beginning;
        beginning.kind = Beginning::Kind::Git;
        beginning.from = m_address.url;
        beginning.branch = m_address.branch;
        return filled(beginning);
    }
    if (record.status == CommandStatus::Lost)
        return stop(record.problem.message.isEmpty()
                        ? Error{ErrorCode::Unreachable, tr("The machine ended while git was cloning."), {}}
                        : record.problem);
    const qint64 end = record.out.total + record.err.total;
    constexpr qint64 tail = 4000;
    engine()
        .commands.read(record.id, std::max<qint64>(0, end - tail), tail)
        .then(this, [this, record](const Result<OutputSlice> &slice) {
            QString words;
            if (slice) {
                QByteArray bytes;
                for (const OutputChunk &chunk : slice->chunks)
                    bytes += chunk.bytes;
                for (const QByteArray &line : bytes.split('\n')) {
                    if (!line.trimmed().isEmpty())
                        words += (words.isEmpty() ? QString() : QStringLiteral("\n")) + displayText(line.trimmed());
                }
            }
            explain(record, words);
        });
}

/// git says that it was refused; the network's log says by which rule, and what to do.
void NewFromGit::explain(const CommandRecord &record, const QString &words)
{
    engine().network.log(key(), 50).then(this, [this, record, words](const Result<QList<ConnectionRecord>> &log) {
        const QString url = displayText(m_address.url.toUtf8());
        if (log) {
            for (const ConnectionRecord &each : *log) {
                if (each.at >= m_since.addSecs(-1) && !each.reason.isEmpty() &&
                    (each.state == ConnectionRecord::State::Blocked || each.state == ConnectionRecord::State::Failed))
                    return stop(
                        {each.state == ConnectionRecord::State::Blocked ? ErrorCode::Rejected : ErrorCode::Unreachable,
                         tr("Could not clone %1. %2: %3")
                             .arg(url, each.target.text(), displayText(each.reason.toUtf8())),
                         words});
            }
        }
        if (record.status == CommandStatus::TimedOut)
            return stop({ErrorCode::TimedOut, tr("Could not clone %1 within an hour.").arg(url), words});
        if (record.exitCode == 127)
            return stop({ErrorCode::HostLacks,
                         tr("Could not clone %1. The agent's image has no git. Use an image with git.").arg(url),
                         words});
        stop({ErrorCode::Rejected, tr("Could not clone %1. git ended with exit code %2.").arg(url).arg(record.exitCode),
              words});
    });
}

} // namespace Vitrine::Exchange
