// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transfer/copy.h"

#include <QFile>

namespace Vitrine::Transfer {

namespace {
constexpr qint64 tellMs = 100;
}

void Copy::answer(Existing existing)
{
    const auto replace = std::exchange(m_replace, {});
    const auto skip = std::exchange(m_skip, {});
    if (!replace || hasEnded())
        return;
    m_existing = existing;
    if (existing == Existing::Replace)
        replace();
    else if (existing == Existing::Skip)
        skip();
    else
        cancel();
}

void Copy::later()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!hasEnded())
                next();
        },
        Qt::QueuedConnection);
}

void Copy::meetExisting(const QByteArray &path, std::function<void()> replace, std::function<void()> skip)
{
    switch (m_existing) {
    case Existing::Replace:
        return replace();
    case Existing::Skip:
        return skip();
    case Existing::Refuse:
        abandon();
        return fail({ErrorCode::AlreadyExists, tr("%1 is there already.").arg(displayText(path)), {}});
    case Existing::Ask:
        m_replace = std::move(replace);
        m_skip = std::move(skip);
        Q_EMIT exists(path);
    }
}

void Copy::leaveOut(const QByteArray &path, const QString &why)
{
    ++m_report.leftOutCount;
    if (m_report.leftOut.size() < CopyReport::maxLeftOut)
        m_report.leftOut.append(QFile::decodeName(path));
    Q_EMIT leftOut(path, why);
}

void Copy::tell(const QByteArray &path)
{
    if (m_told.isValid() && m_told.elapsed() < tellMs)
        return;
    m_told.start();
    m_progress.path = path;
    m_progress.files = m_report.files;
    m_progress.bytes = m_report.bytes;
    Q_EMIT progressed(m_progress);
}

} // namespace Vitrine::Transfer
