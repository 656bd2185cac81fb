// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "app/host/unixsignals.h"

#include <QCoreApplication>

#include <algorithm>
#include <csignal>
#include <cstdio>

namespace Vitrine::Cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Cli", text);
}

void toStdout(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fflush(stdout);
}

void toStderr(const QString &text)
{
    std::fputs((text + QLatin1Char('\n')).toUtf8().constData(), stderr);
}

const Command *findCommand(const QStringList &words)
{
    const Command *found = nullptr;
    for (const Command &command : allCommands()) {
        const QStringList path = command.usage.path.split(QLatin1Char(' '));
        if (words.first(std::min(path.size(), words.size())) == path &&
            (!found || path.size() > found->usage.path.split(QLatin1Char(' ')).size()))
            found = &command;
    }
    return found;
}

QStringList commandsUnder(const QString &group)
{
    QStringList paths;
    for (const Command &command : allCommands()) {
        if (command.usage.path.startsWith(group + QLatin1Char(' ')))
            paths.append(QLatin1String("vitrine ") + command.usage.path);
    }
    return paths;
}

} // namespace

QString overview()
{
    QString text = tr("Vitrine runs sessions of coding agents, each in a small virtual machine of its own, with a "
                      "workspace that stays.") +
                   QStringLiteral("\n\n") + tr("Without a command it opens its window. Commands:") +
                   QStringLiteral("\n\n");
    Table table({});
    for (const Command &command : allCommands())
        table.addRow({QLatin1String("  ") + command.usage.path, command.usage.summary});
    text += table.text();
    text += QLatin1Char('\n') +
            tr("vitrine COMMAND --help says more about each. All take --store DIR and --json. Sessions are named by\n"
               "-r RUNTIME -s SESSION; one that is used before it exists is made.") +
            QLatin1Char('\n');
    return text;
}

Result<Typed> readCommandLine(const QStringList &all)
{
    Typed typed;
    QStringList before;
    QStringList rest = all;
    // Options of all commands may stand in front of the command's name.
    while (!rest.isEmpty() && rest.first().startsWith(QLatin1Char('-'))) {
        const QString word = rest.takeFirst();
        if (word == QLatin1String("--version"))
            typed.version = true;
        else if (word == QLatin1String("--help") || word == QLatin1String("-h"))
            typed.help = true;
        else if (word == QLatin1String("--json") || word.startsWith(QLatin1String("--store=")))
            before.append(word);
        else if (word == QLatin1String("--store") && !rest.isEmpty())
            before << word << rest.takeFirst();
        else
            return fail(ErrorCode::InvalidInput, word == QLatin1String("--store")
                                                     ? tr("--store needs a value: --store DIR.")
                                                     : tr("There is no option %1.").arg(word));
    }
    if (!rest.isEmpty() && rest.first() == QLatin1String("help")) {
        typed.help = true;
        rest.removeFirst();
    }
    if (rest.isEmpty()) {
        typed.words = before;
        return typed;
    }
    typed.command = findCommand(rest);
    if (!typed.command) {
        const QStringList under = commandsUnder(rest.first());
        if (!under.isEmpty())
            return fail(
                ErrorCode::InvalidInput,
                tr("“%1” needs one more word. There are: %2.").arg(rest.first(), under.join(QStringLiteral(", "))));
        return fail(ErrorCode::InvalidInput,
                    tr("There is no command “%1”. vitrine --help lists them.").arg(rest.first()));
    }
    typed.words = before + rest.mid(typed.command->usage.path.count(QLatin1Char(' ')) + 1);
    return typed;
}

int runCommandLine(const Typed &typed)
{
    if (typed.version) {
        toStdout(QStringLiteral("vitrine %1\n").arg(QCoreApplication::applicationVersion()));
        return Exit::good;
    }
    if (!typed.command) {
        toStdout(overview());
        return Exit::good;
    }
    if (typed.help) {
        toStdout(helpText(typed.command->usage));
        return Exit::good;
    }
    auto arguments = Arguments::parse(typed.command->usage, typed.words);
    if (!arguments) {
        toStderr(QLatin1String("vitrine ") + arguments.error().message);
        toStderr(tr("See: vitrine %1 --help").arg(typed.command->usage.path));
        return Exit::usage;
    }
    if (arguments->has(QStringLiteral("help"))) {
        toStdout(helpText(typed.command->usage));
        return Exit::good;
    }
    const QString store = arguments->value(QStringLiteral("store"));
    auto paths = Store::StorePaths::open(store.isEmpty() ? Store::StorePaths::defaultRoot() : store);
    if (!paths) {
        toStderr(QLatin1String("vitrine: ") + paths.error().text());
        return Exit::failed;
    }

    App::ignoreBrokenPipes();
    // The window size matters to an open shell alone; nobody else listens.
    App::UnixSignals signals({SIGINT, SIGTERM, SIGHUP, SIGWINCH});
    const auto run = typed.command->make({std::move(*arguments), std::move(*paths)});
    QObject::connect(&signals, &App::UnixSignals::received, run.get(), &Run::interrupt);
    QObject::connect(
        run.get(), &Run::ended, qApp, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(run.get(), &Run::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace Vitrine::Cli
