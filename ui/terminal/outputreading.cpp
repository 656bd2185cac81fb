// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/outputreading.h"

#include "ui/theme/format.h"

#include <QCoreApplication>

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
        readFrom(slice->next, context);
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

SaveOutput::SaveOutput(Api::Commands &commands, const QString &id, const QString &path, QObject *parent)
    : Operation(parent), ReadOutput(commands, id), m_file(path)
{
}

void SaveOutput::start()
{
    if (!m_file.open(QIODevice::WriteOnly)) {
        fail({ErrorCode::Failed, words("Could not save the output. Choose another folder."), m_file.errorString()});
        return;
    }
    readFrom(0, this);
}

bool SaveOutput::take(const OutputSlice &slice)
{
    for (const OutputChunk &chunk : slice.chunks) {
        if (chunk.droppedBefore > 0)
            m_file.write(words("\n[%1 were not kept here]\n").arg(sizeText(chunk.droppedBefore)).toUtf8());
        if (m_file.write(chunk.bytes) != chunk.bytes.size())
            return false;
        m_written += chunk.bytes.size();
    }
    return true;
}

void SaveOutput::readingEnded(const Result<void> &result)
{
    if (hasEnded())
        return;
    if (!result) {
        fail(result.error());
    } else if (m_file.error() != QFileDevice::NoError || !m_file.commit()) {
        fail({ErrorCode::Failed, words("Could not save the output. Free some space, then try again."),
              m_file.errorString()});
    } else {
        finish(m_written);
    }
}

} // namespace Vitrine::Ui
