// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchange/hostgit.h"

#include "engine/model/file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>

namespace Vitrine::Exchange {

namespace {

constexpr int patience = 120'000; ///< milliseconds
constexpr qsizetype maxNames = 2'000'000;
constexpr int maxNested = 200; ///< repositories below a folder

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Exchange", text);
}

/// One call of git about one folder, with a repository of its own where there is none.
class Call
{
public:
    explicit Call(const QString &folder) : m_folder(folder)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto *name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_CEILING_DIRECTORIES"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("GIT_OPTIONAL_LOCKS"), QStringLiteral("0"));
        environment.insert(QStringLiteral("GIT_TERMINAL_PROMPT"), QStringLiteral("0"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(folder);
    }

    /// Finds out whether the folder is in a repository, and makes a place for git's own files if it is not.
    Result<void> prepare()
    {
        auto asked = run({QStringLiteral("rev-parse"), QStringLiteral("--is-inside-work-tree")});
        if (asked) {
            if (asked->trimmed() == "true")
                return {};
            return fail(ErrorCode::InvalidInput,
                        tr("%1 is a place where git keeps its own files. Choose the folder with the files themselves.")
                            .arg(shown()));
        }
        if (!asked.error().detail.contains(QLatin1String("not a git repository")))
            return std::unexpected(asked.error());
        m_own.emplace();
        if (!m_own->isValid())
            return fail(ErrorCode::Failed, tr("Cannot make a temporary folder."), m_own->errorString());
        if (auto made =
                run({QStringLiteral("init"), QStringLiteral("--quiet"), QStringLiteral("--template="), m_own->path()});
            !made)
            return std::unexpected(made.error());
        m_isOwn = true;
        return {};
    }

    /// `fine`: another exit code that is none of a failure.
    Result<QByteArray> run(const QStringList &arguments, const QByteArray &input = {}, int fine = 0)
    {
        QStringList all{QStringLiteral("-c"), QStringLiteral("core.fsmonitor=false"),
                        QStringLiteral("-c"), QStringLiteral("core.hooksPath=/dev/null"),
                        QStringLiteral("-c"), QStringLiteral("core.quotePath=false")};
        if (m_isOwn)
            all << QStringLiteral("--git-dir=") + m_own->filePath(QStringLiteral(".git"))
                << QStringLiteral("--work-tree=") + m_folder;
        m_process.start(QStringLiteral("git"), all + arguments);
        if (!m_process.waitForStarted(patience))
            return fail(ErrorCode::HostLacks, tr("git could not be started. Install git, then try again."),
                        m_process.errorString());
        m_process.write(input);
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(patience)) {
            m_process.kill();
            m_process.waitForFinished();
            return fail(ErrorCode::TimedOut, tr("git did not end with %1 in two minutes.").arg(shown()));
        }
        const QByteArray words = m_process.readAllStandardError();
        const int code = m_process.exitCode();
        if (m_process.exitStatus() != QProcess::NormalExit || (code != 0 && code != fine))
            return fail(ErrorCode::Failed, tr("git could not say which files of %1 are to be taken.").arg(shown()),
                        displayText(words.trimmed().left(2000)));
        return m_process.readAllStandardOutput();
    }

private:
    [[nodiscard]] QString shown() const { return displayText(QFile::encodeName(m_folder)); }

    QString m_folder;
    QProcess m_process;
    std::optional<QTemporaryDir> m_own;
    bool m_isOwn = false;
};

QList<QByteArray> namesIn(const QByteArray &output)
{
    QList<QByteArray> names = output.split('\0');
    names.removeAll(QByteArray());
    return names;
}

} // namespace

bool HostGit::isThere()
{
    return !QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty();
}

QByteArray HostGit::gitsOwn(const QByteArray &path)
{
    for (qsizetype at = 0; at < path.size();) {
        qsizetype end = path.indexOf('/', at);
        if (end < 0)
            end = path.size();
        if (path.sliced(at, end - at).toLower() == ".git")
            return path.first(end);
        at = end + 1;
    }
    return {};
}

Result<QList<QByteArray>> HostGit::filesOf(const QString &folder)
{
    QSet<QByteArray> found;
    QList<QByteArray> waiting{QByteArray()}; // repositories, as paths below the folder
    for (int asked = 0; !waiting.isEmpty(); ++asked) {
        const QByteArray below = waiting.takeFirst();
        const QString place = below.isEmpty() ? folder : folder + QLatin1Char('/') + QFile::decodeName(below);
        if (asked > maxNested)
            return fail(ErrorCode::InvalidInput, tr("There are more than %1 repositories in it.").arg(maxNested));
        Call call(place);
        if (auto prepared = call.prepare(); !prepared)
            return std::unexpected(prepared.error());
        const auto output = call.run({QStringLiteral("ls-files"), QStringLiteral("-z"), QStringLiteral("--cached"),
                                      QStringLiteral("--others"), QStringLiteral("--exclude-standard")});
        if (!output)
            return std::unexpected(output.error());
        const auto names = namesIn(*output);
        for (QByteArray name : names) {
            const bool isNested = name.endsWith('/'); // an untracked repository
            if (isNested)
                name.chop(1);
            const QByteArray path = below.isEmpty() ? name : below + '/' + name;
            const QFileInfo info(folder + QLatin1Char('/') + QFile::decodeName(path));
            // A submodule is a name like any other. Not looked at as one of its own: an empty folder.
            if (!info.isSymLink() && info.isDir()) {
                if (isNested || QFileInfo::exists(info.filePath() + QStringLiteral("/.git")))
                    waiting.append(path);
                continue;
            }
            found.insert(path);
            if (found.size() > maxNames)
                return fail(ErrorCode::InvalidInput, tr("There are more than %1 files in it.").arg(maxNames));
        }
    }
    QList<QByteArray> sorted(found.cbegin(), found.cend());
    std::ranges::sort(sorted);
    return sorted;
}

QList<QByteArray> HostGit::leftOutOf(const QString &folder, qsizetype most)
{
    Call call(folder);
    if (!call.prepare())
        return {};
    const auto output = call.run({QStringLiteral("ls-files"), QStringLiteral("-z"), QStringLiteral("--others"),
                                  QStringLiteral("--ignored"), QStringLiteral("--exclude-standard"),
                                  QStringLiteral("--directory"), QStringLiteral("--no-empty-directory")});
    return output ? namesIn(*output).mid(0, most) : QList<QByteArray>();
}

Result<QSet<QByteArray>> HostGit::ignoredOf(const QString &folder, const QList<QByteArray> &paths)
{
    if (paths.isEmpty())
        return QSet<QByteArray>();
    Call call(folder);
    if (auto prepared = call.prepare(); !prepared)
        return std::unexpected(prepared.error());
    QByteArray input;
    for (const QByteArray &path : paths)
        input += "./" + path + '\0'; // a name that begins with ":" has a meaning of its own
    // It ends with 1 when none is.
    const auto output =
        call.run({QStringLiteral("check-ignore"), QStringLiteral("-z"), QStringLiteral("--stdin")}, input, 1);
    if (!output)
        return std::unexpected(output.error());
    QSet<QByteArray> ignored;
    const auto names = namesIn(*output);
    for (const QByteArray &name : names)
        ignored.insert(name.startsWith("./") ? name.sliced(2) : name);
    return ignored;
}

} // namespace Vitrine::Exchange
