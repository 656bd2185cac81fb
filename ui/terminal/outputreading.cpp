// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/outputreading.h"

#include "ui/theme/format.h"
#include "ui/window/inworker.h"

#include <QCoreApplication>

#include <atomic>

namespace Vitrine::Ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("OutputReading", text);
}

} // namespace

void ReadOutput::readFrom(qint64 position, QObject *context)
{
    m_commands.read(m_id, position, pageBytes).then(context, [this, context](const Result<OutputSlice> &slice) {
        if (!slice) {
            readingEnded(std::unexpected(slice.error()));
            return;
        }
        if (!take(*slice) || slice->next >= slice->end || slice->next <= slice->position) {
            readingEnded({});
            return;
        }
        if (progress && slice->end > 0)
            progress(double(slice->next) / double(slice->end));
        goOn(context, slice->next);
    });
}

CollectOutput::CollectOutput(Api::Commands &commands, const QString &id, qint64 limit, QObject *parent)
    : Operation(parent), ReadOutput(commands, id), m_limit(limit)
{
}

bool CollectOutput::take(const OutputSlice &slice)
{
    for (const OutputChunk &chunk : slice.chunks)
        m_bytes += chunk.bytes;
    if (m_bytes.size() >= m_limit) {
        m_cut = m_bytes.size() > m_limit || slice.next < slice.end;
        m_bytes.truncate(m_limit);
        return false;
    }
    return true;
}

void CollectOutput::readingEnded(const Result<void> &result)
{
    if (hasEnded())
        return;
    if (result)
        finish(m_bytes);
    else
        fail(result.error());
}

struct SaveOutput::Target
{
    explicit Target(const QString &path) : file(path) {}
    QSaveFile file;
    std::atomic<bool> abandoned = false;
};

SaveOutput::SaveOutput(Api::Commands &commands, const QString &id, const QString &path, QObject *parent)
    : Operation(parent), ReadOutput(commands, id), m_target(std::make_shared<Target>(path))
{
}

void SaveOutput::abandon()
{
    m_target->abandoned = true;
}

void SaveOutput::write(std::function<bool()> work, std::function<void()> then)
{
    inWorker<bool>([target = m_target, work = std::move(work)] {
        return !target->abandoned && work();
    }).then(this, [this, then = std::move(then)](const Result<bool> &fine) {
        if (hasEnded())
            return;
        if (fine && *fine)
            then();
        else if (!m_target->file.isOpen() && m_written == 0)
            fail({ErrorCode::Failed, words("Could not save the output. Choose another folder."),
                  m_target->file.errorString()});
        else
            fail({ErrorCode::Failed, words("Could not save the output. Free some space, then try again."),
                  m_target->file.errorString()});
    });
}

void SaveOutput::start()
{
    write([target = m_target] { return target->file.open(QIODevice::WriteOnly); }, [this] { readFrom(0, this); });
}

bool SaveOutput::take(const OutputSlice &slice)
{
    for (const OutputChunk &chunk : slice.chunks) {
        if (chunk.droppedBefore > 0)
            m_piece += words("\n[%1 were not kept here]\n").arg(sizeText(chunk.droppedBefore)).toUtf8();
        m_piece += chunk.bytes;
        m_written += chunk.bytes.size();
    }
    return true;
}

void SaveOutput::goOn(QObject *context, qint64 position)
{
    write([target = m_target, piece = std::exchange(m_piece, {})] { return target->file.write(piece) == piece.size(); },
          [this, context, position] { readFrom(position, context); });
}

void SaveOutput::readingEnded(const Result<void> &result)
{
    if (hasEnded())
        return;
    if (!result) {
        fail(result.error());
        return;
    }
    write(
        [target = m_target, piece = std::exchange(m_piece, {})] {
            return target->file.write(piece) == piece.size() && target->file.commit();
        },
        [this] { finish(m_written); });
}

} // namespace Vitrine::Ui
