// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/newsessionfrom.h"

#include "app/cli/question.h"
#include "app/cli/runtimewords.h"
#include "app/cli/words.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QtConcurrent>

#include <csignal>

#include <unistd.h>

namespace Vitrine::Cli {

namespace {

QString namesOf(const QList<QByteArray> &names, qsizetype most)
{
    QStringList shown;
    for (const QByteArray &name : names.first(std::min(most, names.size())))
        shown.append(displayText(name));
    return shown.join(QStringLiteral(", ")) + (names.size() > most ? QStringLiteral(", …") : QString());
}

} // namespace

QList<Option> fromOptions()
{
    return {
        {QStringLiteral("from"), {}, QStringLiteral("DIR|URL"), Run::tr("begin with a folder, or with a git clone")},
        {QStringLiteral("all"), {}, {}, Run::tr("of a folder: also what .gitignore leaves out, and git's own files")},
        {QStringLiteral("branch"), {}, QStringLiteral("NAME"), Run::tr("of a git address: this branch or tag")},
        {QStringLiteral("allow"),
         {},
         QStringLiteral("RULE"),
         Run::tr("of a git address: what the session's network allows besides"),
         false,
         true},
        {QStringLiteral("yes"), QStringLiteral("y"), {}, Run::tr("do not ask")},
    };
}

void NewSessionFrom::start()
{
    const QString from = arguments().value(QStringLiteral("from"));
    const bool isFolder = QFileInfo(from).isDir() || !Exchange::GitAddress::looksLikeOne(from);
    const auto wrong = [this](const QString &words) {
        complain({ErrorCode::InvalidInput, words, {}});
        end(Exit::usage);
    };
    if (isFolder) {
        if (arguments().has(QStringLiteral("branch")) || arguments().has(QStringLiteral("allow")))
            return wrong(tr("--branch and --allow belong to a git address, and %1 is none.").arg(from));
        return lookAt(QDir::current().absoluteFilePath(from));
    }
    if (arguments().has(QStringLiteral("all")))
        return wrong(tr("--all belongs to a folder, and %1 is none.").arg(from));
    const Exchange::GitAddress address{from, arguments().value(QStringLiteral("branch"))};
    if (const auto checked = address.check(); !checked) {
        complain(checked.error());
        return end(Exit::usage);
    }
    make([this, address](const NewSession &request) {
        return new Exchange::NewFromGit(nouns(), request, address, arguments().values(QStringLiteral("allow")));
    });
}

void NewSessionFrom::lookAt(const QString &folder)
{
    using Exchange::HostTree;
    const auto take = arguments().has(QStringLiteral("all")) ? HostTree::Take::Everything : HostTree::Take::Sources;
    QtConcurrent::run(&HostTree::look, folder, take, m_stop).then(this, [this](const Result<HostTree> &tree) {
        if (hasEnded())
            return;
        if (!tree)
            return failed(tree.error());
        show(*tree);
    });
}

void NewSessionFrom::show(const Exchange::HostTree &tree)
{
    note(tr("%1: %n file(s), %2.", nullptr, int(tree.files))
             .arg(displayText(QFile::encodeName(tree.folder)), sizeWords(tree.bytes)));
    if (!tree.leftOut.isEmpty())
        note(tr(".gitignore leaves out %1. --all takes everything.").arg(namesOf(tree.leftOut, 6)));
    if (tree.oddCount > 0)
        note(tr("Cannot be taken, %n: %1.", nullptr, int(tree.oddCount)).arg(namesOf(tree.odd, 6)));
    const auto go = [this, tree] {
        make([this, tree](const NewSession &request) { return new Exchange::NewFromFolder(nouns(), request, tree); });
    };
    if (arguments().has(QStringLiteral("yes")) || !isTerminal(STDIN_FILENO))
        return go();
    askYesOrNo(this, tr("Put these into a new session? [y/N]"), [this, go](bool yes) {
        if (yes)
            return go();
        note(tr("No session was made."));
        end(Exit::failed);
    });
}

void NewSessionFrom::make(std::function<Exchange::NewWithFiles *(const NewSession &)> operation)
{
    const NewSession request{arguments().value(QStringLiteral("runtime")), arguments().value(QStringLiteral("session")),
                             arguments().value(QStringLiteral("name"))};
    connectEngine({}, [this, request, operation] {
        ask(nouns().runtimes.list(), [this, request, operation](const QList<RuntimeInfo> &runtimes) {
            if (const auto unknown = unknownRuntime(request.runtime, runtimes))
                return failed(*unknown);
            m_operation.reset(operation(request));
            connect(m_operation.get(), &Exchange::NewWithFiles::progressed, this,
                    [this](const QString &words) { m_line.show(words); });
            m_operation->pending().then(this, [this](const Result<Exchange::NewWorkspace> &made) { ended(made); });
            m_operation->start();
        });
    });
}

void NewSessionFrom::ended(const Result<Exchange::NewWorkspace> &made)
{
    if (!made)
        return failed(made.error());
    m_line.end();
    if (made->leftOutCount > 0)
        note(tr("Changed or gone meanwhile, and left out, %n: %1.", nullptr, int(made->leftOutCount))
                 .arg(namesOf(made->leftOut, 6)));
    if (json()) {
        QJsonObject value = made->session.toJson();
        value.insert(QStringLiteral("from"), QJsonObject{{QStringLiteral("place"), made->beginning.from},
                                                         {QStringLiteral("branch"), made->beginning.branch},
                                                         {QStringLiteral("files"), made->beginning.files},
                                                         {QStringLiteral("bytes"), made->beginning.bytes},
                                                         {QStringLiteral("checkpoint"), made->beginning.checkpoint}});
        printJson(value);
    } else {
        print(made->session.key.session + QLatin1Char('\n'));
    }
    end(Exit::good);
}

void NewSessionFrom::interrupt(int number)
{
    if (number == SIGWINCH)
        return;
    *m_stop = true;
    if (m_interrupted != 0 || !m_operation)
        return end(128 + number);
    m_interrupted = number;
    m_operation->giveUp();
}

void NewSessionFrom::failed(const Error &error)
{
    m_line.end();
    if (m_interrupted != 0 && error.code == ErrorCode::Cancelled) {
        note(tr("Stopped. No session is left of it."));
        return end(128 + m_interrupted);
    }
    Run::failed(error);
}

} // namespace Vitrine::Cli
