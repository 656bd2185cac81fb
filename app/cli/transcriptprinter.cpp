// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/transcriptprinter.h"

#include "app/cli/words.h"

#include <QCoreApplication>

namespace Vitrine::Cli {

QList<TranscriptPrinter::Piece> TranscriptPrinter::live(const TranscriptItem &item)
{
    return item.kind == TranscriptItem::Kind::Text ? say(item.id, item.text) : step(item);
}

QList<TranscriptPrinter::Piece> TranscriptPrinter::recorded(const TranscriptItem &item)
{
    return item.kind == TranscriptItem::Kind::Text ? say(item.id, item.text.mid(m_said.value(item.id))) : step(item);
}

QString TranscriptPrinter::end()
{
    return std::exchange(m_lineOpen, false) ? QStringLiteral("\n") : QString();
}

QList<TranscriptPrinter::Piece> TranscriptPrinter::say(const QString &id, const QString &text)
{
    if (text.isEmpty())
        return {};
    QString words = harmless(text);
    if (m_lastText != id)
        words.prepend(end());
    m_lastText = id;
    m_said[id] += text.size();
    m_lineOpen = !words.endsWith(QLatin1Char('\n'));
    return {{false, words}};
}

QList<TranscriptPrinter::Piece> TranscriptPrinter::step(const TranscriptItem &item)
{
    const bool asks = item.kind == TranscriptItem::Kind::Question;
    if ((!item.done && !asks) || m_steps.contains(item.id))
        return {};
    m_steps.insert(item.id);
    QList<Piece> pieces;
    if (const QString close = end(); !close.isEmpty())
        pieces.append({false, close});
    m_lastText.clear();
    if (item.kind == TranscriptItem::Kind::Error) {
        const QString what = item.text.isEmpty() ? item.title : item.text;
        pieces.append(
            {true, QCoreApplication::translate("Vitrine::Cli", "Error: %1").arg(harmless(what)) + QLatin1Char('\n')});
    } else if (asks) {
        const QString what = item.text.isEmpty() ? item.title : item.title + QStringLiteral(": ") + item.text;
        pieces.append({true, QCoreApplication::translate("Vitrine::Cli", "The agent asks: %1").arg(harmless(what)) +
                                 QLatin1Char('\n')});
    } else {
        pieces.append({true, QStringLiteral("- ") + harmless(item.title) + QLatin1Char('\n')});
    }
    return pieces;
}

} // namespace Vitrine::Cli
