// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/codecolors.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QElapsedTimer>
#include <QHash>
#include <QMutex>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <optional>

namespace Vitrine::Ui {

namespace {

using KSyntaxHighlighting::Theme;
constexpr size_t piece = 400; ///< rows that are handed over together

std::optional<Token> tokenOf(Theme::TextStyle style)
{
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::Import:
    case Theme::Preprocessor:
        return Token::CodeKeyword;
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
    case Theme::Char:
    case Theme::SpecialChar:
        return Token::CodeString;
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::CommentVar:
        return Token::CodeComment;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
        return Token::CodeNumber;
    case Theme::Function:
    case Theme::DataType:
    case Theme::BuiltIn:
    case Theme::Attribute:
    case Theme::Annotation:
    case Theme::Extension:
        return Token::CodeName;
    default:
        return std::nullopt;
    }
}

/// Languages of scripts that say in their first line what runs them.
QString scriptName(const QString &firstRow)
{
    if (!firstRow.startsWith(QLatin1String("#!")))
        return {};
    for (const auto &[word, name] : {std::pair{"python", "x.py"},
                                     {"bash", "x.sh"},
                                     {"/sh", "x.sh"},
                                     {" sh", "x.sh"},
                                     {"zsh", "x.zsh"},
                                     {"node", "x.js"},
                                     {"perl", "x.pl"},
                                     {"ruby", "x.rb"},
                                     {"lua", "x.lua"},
                                     {"fish", "x.fish"}}) {
        if (firstRow.contains(QLatin1String(word)))
            return QLatin1String(name);
    }
    return {};
}

class Highlighter : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    CodeRow row(const QString &text)
    {
        m_row.clear();
        m_state = highlightLine(text, m_state);
        return std::move(m_row);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const auto token = tokenOf(format.textStyle());
        if (!token || length <= 0)
            return;
        m_row.push_back({offset, length, *token, *token == Token::CodeComment});
    }

private:
    KSyntaxHighlighting::State m_state;
    CodeRow m_row;
};

} // namespace

/// Lives in the thread; `wanted` is shared with the other side, so that work nobody waits for ends early.
class CodeColors::Worker : public QObject
{
public:
    using Piece = std::function<void(qsizetype, const std::vector<CodeRow> &)>;

    quint64 newest(const QObject *receiver)
    {
        const QMutexLocker lock(&m_mutex);
        return m_newest.value(receiver);
    }
    quint64 next(const QObject *receiver)
    {
        const QMutexLocker lock(&m_mutex);
        return m_newest[receiver] = ++m_count;
    }
    void forget(const QObject *receiver)
    {
        const QMutexLocker lock(&m_mutex);
        m_newest.remove(receiver);
    }
    void end() { m_ending = true; }

    void work(const QObject *receiver, quint64 number, const QString &fileName, const QStringList &rows,
              const std::function<void(qsizetype, std::vector<CodeRow>)> &send)
    {
        if (!m_repository)
            m_repository = std::make_unique<KSyntaxHighlighting::Repository>(); // reads an index, some 50 ms
        auto definition = m_repository->definitionForFileName(fileName);
        if (!definition.isValid() && !rows.isEmpty())
            definition = m_repository->definitionForFileName(scriptName(rows.first()));
        if (!definition.isValid())
            return;
        Highlighter highlighter;
        highlighter.setDefinition(definition);
        QElapsedTimer timer;
        timer.start();
        std::vector<CodeRow> colors;
        qsizetype first = 0;
        qsizetype bytes = 0;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (m_ending || newest(receiver) != number)
                return;
            bytes += rows[i].size();
            if (bytes > maxBytes || timer.elapsed() > maxMilliseconds)
                break;
            colors.push_back(highlighter.row(rows[i]));
            // The first screen soon, the rest in larger pieces.
            if (colors.size() >= (first == 0 ? piece / 4 : piece)) {
                const auto count = qsizetype(colors.size());
                send(first, std::exchange(colors, {}));
                first += count;
            }
        }
        if (!colors.empty())
            send(first, std::move(colors));
    }

private:
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    QMutex m_mutex;
    QHash<const QObject *, quint64> m_newest;
    quint64 m_count = 0;
    std::atomic<bool> m_ending = false;
};

CodeColors::CodeColors(QObject *parent) : QObject(parent), m_thread(std::make_unique<QThread>()), m_worker(new Worker)
{
    m_thread->setObjectName(QStringLiteral("code colours"));
    m_worker->moveToThread(m_thread.get());
    m_thread->start(QThread::LowPriority);
}

CodeColors::~CodeColors()
{
    m_worker->end();
    m_thread->quit();
    m_thread->wait();
    delete m_worker; // its thread has ended
}

void CodeColors::color(QObject *receiver, const QString &fileName, const QStringList &rows,
                       std::function<void(qsizetype, const std::vector<CodeRow> &)> piece)
{
    const quint64 number = m_worker->next(receiver);
    // Pieces come back through this object's loop: a receiver that went in the meantime is not called.
    const auto send = [this, number, guard = QPointer<QObject>(receiver), receiver,
                       piece = std::move(piece)](qsizetype first, std::vector<CodeRow> colors) {
        QMetaObject::invokeMethod(
            this,
            [this, number, guard, receiver, piece, first, colors = std::move(colors)] {
                if (guard && m_worker->newest(receiver) == number)
                    piece(first, colors);
            },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, receiver, number, fileName, rows, send] {
            worker->work(receiver, number, fileName, rows, send);
        },
        Qt::QueuedConnection);
}

void CodeColors::forget(QObject *receiver)
{
    m_worker->forget(receiver);
}

} // namespace Vitrine::Ui
