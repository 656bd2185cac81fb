// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include "engine/model/json.h"

#include <algorithm>

namespace Vitrine::Cli {

namespace {

class FilesListRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] { findReadableSession([this](const SessionInfo &session) { list(session); }); });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }

private:
    void list(const SessionInfo &session)
    {
        const auto path = workspacePath(arguments().words().value(0), session.mountPath);
        if (!path) {
            complain(path.error());
            return end(Exit::usage);
        }
        ask(listFiles(*path, maxEntries), [this](FolderPage page) {
            std::ranges::sort(page.entries, {}, &FileEntry::name);
            if (json()) {
                printJson(listToJson(page.entries));
            } else {
                Table table({}, {Table::Align::Left, Table::Align::Right});
                for (const FileEntry &entry : page.entries) {
                    QString name = entry.displayName();
                    if (entry.kind == FileEntry::Kind::Folder)
                        name += QLatin1Char('/');
                    else if (entry.kind == FileEntry::Kind::Link)
                        name += QStringLiteral(" -> ") + displayText(entry.linkTarget);
                    table.addRow({kindLetter(entry.kind) + entry.modeText(), QString::number(entry.size),
                                  entry.modifiedAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")), name});
                }
                print(table.text());
            }
            if (!page.complete)
                note(tr("The folder has more than %1 entries; the rest is not shown.").arg(page.entries.size()));
            end(Exit::good);
        });
    }

    static QString kindLetter(FileEntry::Kind kind)
    {
        switch (kind) {
        case FileEntry::Kind::Folder:
            return QStringLiteral("d");
        case FileEntry::Kind::Link:
            return QStringLiteral("l");
        case FileEntry::Kind::File:
            return QStringLiteral("-");
        case FileEntry::Kind::Other:
            return QStringLiteral("?");
        }
        return {};
    }

    static constexpr int maxEntries = 100'000;
};

} // namespace

Command filesListCommand()
{
    Usage usage;
    usage.path = QStringLiteral("files ls");
    usage.words = QStringLiteral("[PATH]");
    usage.summary = Run::tr("List a folder of a session's workspace");
    usage.more = Run::tr(
        "PATH is below the workspace, or begins with its mount path. A stopped session's files are read from its "
        "disk; nothing is started.");
    usage.options = filesOptions();
    usage.most = 1;
    return {usage, makes<FilesListRun>()};
}

} // namespace Vitrine::Cli
