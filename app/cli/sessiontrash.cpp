// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with deleted sessions.
#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include "engine/model/file.h"
#include "engine/model/json.h"

#include <QJsonObject>

namespace Vitrine::Cli {

namespace {

class TrashListRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().storage.trash(), [this](const QList<TrashedSession> &list) {
                show(list);
                end(Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }

private:
    void show(const QList<TrashedSession> &list)
    {
        if (json())
            return printJson(listToJson(list));
        if (list.isEmpty())
            return note(tr("The trash is empty."));
        using enum Table::Align;
        Table table({tr("ID"), tr("RUNTIME"), tr("SESSION"), tr("NAME"), tr("DISK"), tr("DELETED"), tr("BY"),
                     tr("GONE FOR GOOD")},
                    {Left, Left, Left, Left, Right});
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const TrashedSession &each : list)
            table.addRow({each.id, each.key.runtime, each.key.session,
                          each.name == each.key.session ? QStringLiteral("-") : displayText(each.name.toUtf8()),
                          sizeWords(each.diskBytes), agoWords(each.deletedAt, now),
                          each.cause == TrashCause::Retention ? tr("expiry") : tr("you"),
                          untilWords(each.goneAt, now)});
        print(table.text());
    }
};

/// About one entry, or the one session of that name that lies there.
class TrashRun : public Run
{
public:
    using Run::Run;

protected:
    void find(std::function<void(const TrashedSession &)> next)
    {
        ask(nouns().storage.trash(), [this, next](const QList<TrashedSession> &list) {
            const QString word = arguments().words().first();
            QList<TrashedSession> found;
            for (const TrashedSession &each : list) {
                if (each.id == word)
                    return next(each);
                if (each.key.text() == word)
                    found.append(each);
            }
            if (found.size() == 1)
                return next(found.first());
            failed(
                {found.isEmpty() ? ErrorCode::NotFound : ErrorCode::InvalidInput,
                 found.isEmpty()
                     ? tr("There is no deleted session %1. `vitrine session trash list` shows all there are.").arg(word)
                     : tr("Several deleted sessions were called %1. Name one by its id: `vitrine session trash list` "
                          "shows them.")
                           .arg(word),
                 {}});
        });
    }
};

class TrashRestoreRun : public TrashRun
{
public:
    using TrashRun::TrashRun;

    void start() override
    {
        connectEngine({}, [this] {
            find([this](const TrashedSession &trashed) {
                ask(nouns().storage.restore(trashed.id, arguments().value(QStringLiteral("as"))),
                    [this](const SessionInfo &session) {
                        if (json())
                            printJson(session.toJson());
                        else
                            print(tr("%1 is back.").arg(session.key.text()) + QLatin1Char('\n'));
                        end(Exit::good);
                    });
            });
        });
    }
};

class TrashDeleteRun : public TrashRun
{
public:
    using TrashRun::TrashRun;

    void start() override
    {
        connectEngine({}, [this] {
            find([this](const TrashedSession &trashed) {
                ask(nouns().storage.removeTrashed(trashed.id), [this, trashed] {
                    if (json())
                        printJson(QJsonObject{{QStringLiteral("deleted"), trashed.toJson()}});
                    else
                        print(tr("%1 is deleted for good.").arg(trashed.key.text()) + QLatin1Char('\n'));
                    end(Exit::good);
                });
            });
        });
    }
};

class TrashEmptyRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().storage.emptyTrash(), [this](int count) {
                if (json())
                    printJson(QJsonObject{{QStringLiteral("deleted"), count}});
                else
                    print(tr("%n session(s) are deleted for good.", nullptr, count) + QLatin1Char('\n'));
                end(Exit::good);
            });
        });
    }
};

Usage entryUsage(const QString &path, const QString &summary)
{
    Usage usage;
    usage.path = path;
    usage.words = QStringLiteral("ID");
    usage.summary = summary;
    usage.more = Run::tr("ID is that of `vitrine session trash list`, or RUNTIME/SESSION when only one was called so.");
    usage.least = 1;
    usage.most = 1;
    return usage;
}

} // namespace

Command sessionTrashListCommand()
{
    Usage usage;
    usage.path = QStringLiteral("session trash list");
    usage.summary = Run::tr("List deleted sessions that can still be brought back");
    return {usage, makes<TrashListRun>()};
}

Command sessionTrashRestoreCommand()
{
    Usage usage =
        entryUsage(QStringLiteral("session trash restore"), Run::tr("Bring a deleted session back out of the trash"));
    usage.options = {{QStringLiteral("as"),
                      {},
                      QStringLiteral("SESSION"),
                      Run::tr("under this id, when another session has its former one")}};
    return {usage, makes<TrashRestoreRun>()};
}

Command sessionTrashDeleteCommand()
{
    return {entryUsage(QStringLiteral("session trash delete"), Run::tr("Delete one session in the trash for good")),
            makes<TrashDeleteRun>()};
}

Command sessionTrashEmptyCommand()
{
    Usage usage;
    usage.path = QStringLiteral("session trash empty");
    usage.summary = Run::tr("Delete all sessions in the trash for good");
    return {usage, makes<TrashEmptyRun>()};
}

} // namespace Vitrine::Cli
