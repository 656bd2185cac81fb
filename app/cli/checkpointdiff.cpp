// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/sessionrun.h"
#include "app/cli/words.h"

#include "engine/model/textdiff.h"

#include <QJsonObject>

#include <cstdio>
#include <unistd.h>

namespace Vitrine::Cli {

namespace {

/// Files beyond this are not shown line by line.
constexpr qint64 maxText = qint64(4) << 20;
constexpr auto now = "now";

class CheckpointDiffRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            if (!arguments().words().isEmpty())
                return compare(idOf(0), idOf(1));
            ask(nouns().checkpoints.list(key()), [this](const QList<CheckpointInfo> &list) {
                if (list.isEmpty())
                    return failed({ErrorCode::NotFound,
                                   tr("The session has no checkpoint to compare with. `vitrine checkpoint create` "
                                      "takes one."),
                                   {}});
                compare(list.first().id, {});
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return m_next == 0; }

private:
    [[nodiscard]] QString idOf(qsizetype word) const
    {
        const QString id = arguments().words().value(word);
        return id == QLatin1String(now) ? QString() : id;
    }

    void compare(const QString &from, const QString &to)
    {
        m_from = from;
        m_to = to;
        ask(nouns().checkpoints.compare(key(), from, to), [this](const ChangeList &list) {
            m_list = list;
            if (json()) {
                printJson(list.toJson());
                return end(Exit::good);
            }
            if (arguments().has(QStringLiteral("patch")))
                return showNext();
            for (const FileChange &change : std::as_const(m_list.changes))
                print(line(change));
            sum();
        });
    }

    [[nodiscard]] static QString line(const FileChange &change)
    {
        const bool isGone = change.kind == FileChange::Kind::Removed;
        const FileEntry &entry = isGone ? change.before : change.after;
        QString text = (isGone                                   ? QStringLiteral("D ")
                        : change.kind == FileChange::Kind::Added ? QStringLiteral("A ")
                        : change.contentDiffers                  ? QStringLiteral("M ")
                                                                 : QStringLiteral("m ")) +
                       displayText(change.path);
        if (entry.kind == FileEntry::Kind::Folder)
            text += QLatin1Char('/');
        else if (change.kind == FileChange::Kind::Changed && change.before.size != change.after.size)
            text += QStringLiteral("  %1 → %2").arg(sizeWords(change.before.size), sizeWords(change.after.size));
        else
            text += QStringLiteral("  ") + sizeWords(entry.size);
        return text + QLatin1Char('\n');
    }

    /// One file after the other, so that a large comparison takes the memory of one file.
    void showNext()
    {
        if (hasEnded())
            return;
        if (m_next == m_list.changes.size())
            return sum();
        const FileChange change = m_list.changes[m_next++];
        const bool hasOld = change.kind != FileChange::Kind::Added && change.before.kind == FileEntry::Kind::File;
        const bool hasNew = change.kind != FileChange::Kind::Removed && change.after.kind == FileEntry::Kind::File;
        if ((!hasOld && !hasNew) || !change.contentDiffers || change.before.size > maxText ||
            change.after.size > maxText) {
            print(line(change));
            return later();
        }
        readWhole(m_from, hasOld, change.path, {}, [this, change, hasOld, hasNew](const QByteArray &old) {
            readWhole(m_to, hasNew, change.path, {}, [this, change, hasOld, hasNew, old](const QByteArray &fresh) {
                if (looksLikeText(old) && looksLikeText(fresh))
                    printPatch(unifiedDiff(hasOld ? change.path : QByteArray(), hasNew ? change.path : QByteArray(),
                                           diffText(old, fresh)));
                else
                    print(line(change));
                later();
            });
        });
    }

    void readWhole(const QString &id, bool isThere, const QByteArray &path, const QByteArray &read,
                   const std::function<void(const QByteArray &)> &next)
    {
        if (!isThere)
            return next({});
        const auto piece = id.isEmpty() ? nouns().files.read(key(), path, read.size(), qint64(1) << 20)
                                        : nouns().checkpoints.readFile(key(), id, path, read.size(), qint64(1) << 20);
        ask(piece, [this, id, path, read, next](const FileChunk &chunk) {
            if (chunk.bytes.isEmpty() || read.size() > maxText)
                return next(read);
            readWhole(id, true, path, read + chunk.bytes, next);
        });
    }

    /// For a person made harmless; for a program as it is.
    static void printPatch(const QByteArray &patch)
    {
        if (isTerminal(STDOUT_FILENO))
            return print(harmless(QString::fromUtf8(patch)));
        std::fwrite(patch.constData(), 1, std::size_t(patch.size()), stdout);
    }

    void later()
    {
        QMetaObject::invokeMethod(this, [this] { showNext(); }, Qt::QueuedConnection);
    }

    void sum()
    {
        if (!m_list.complete)
            note(tr("There are more differences than are listed."));
        else if (m_list.changes.isEmpty())
            note(tr("Nothing differs."));
        end(Exit::good);
    }

    QString m_from;
    QString m_to;
    ChangeList m_list;
    qsizetype m_next = 0;
};

} // namespace

Command checkpointDiffCommand()
{
    Usage usage;
    usage.path = QStringLiteral("checkpoint diff");
    usage.words = QStringLiteral("[FROM [TO]]");
    usage.summary = Run::tr("Show what differs between two checkpoints, or between one and now");
    usage.more =
        Run::tr("FROM and TO are ids of checkpoints, or “now”. Without them, the newest checkpoint is compared "
                "with the present state, running or stopped; nothing is started. A: added, D: deleted, M: "
                "changed, m: mode or owner changed.");
    usage.options = sessionOptions();
    usage.options.append({QStringLiteral("patch"), QStringLiteral("p"), {}, Run::tr("show texts line by line")});
    usage.most = 2;
    return {usage, makes<CheckpointDiffRun>()};
}

} // namespace Vitrine::Cli
