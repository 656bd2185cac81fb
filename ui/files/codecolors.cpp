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

#include <optional>

namespace Vitrine::Ui {

namespace {

using KSyntaxHighlighting::Theme;
constexpr qsizetype piece = 400; ///< rows that are handed over together
constexpr qsizetype firstPiece = 100;

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

/// One text to be coloured, as far as it has come.
struct CodeColors::Job
{
    QPointer<QObject> receiver; ///< followed in the receiver's thread only
    const QObject *name = nullptr;
    quint64 number = 0;
    QString fileName;
    QStringList rows;
    std::function<void(qsizetype, const std::vector<CodeRow> &)> piece;
    std::unique_ptr<Highlighter> highlighter;
    qsizetype next = 0;
    qsizetype bytes = 0;
    qint64 tookMs = 0;
};

/// Lives in the thread. The newest text comes first, one piece at a time: it is what somebody looks at.
class CodeColors::Worker : public QObject
{
public:
    explicit Worker(CodeColors *colors) : m_colors(colors) {}

    bool isNewest(const QObject *receiver, quint64 number)
    {
        const QMutexLocker lock(&m_mutex);
        return !m_ending && m_newest.value(receiver) == number;
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
    void end()
    {
        const QMutexLocker lock(&m_mutex);
        m_ending = true;
    }

    void add(std::shared_ptr<Job> job)
    {
        m_jobs.append(std::move(job));
        goOn();
    }

private:
    void goOn()
    {
        if (m_jobs.isEmpty() || std::exchange(m_posted, true))
            return;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_posted = false;
                work();
                goOn();
            },
            Qt::QueuedConnection);
    }

    void work()
    {
        const std::shared_ptr<Job> job = m_jobs.last();
        if (!isNewest(job->name, job->number) || (!job->highlighter && !begin(*job))) {
            m_jobs.removeOne(job);
            return;
        }
        QElapsedTimer timer;
        timer.start();
        const qsizetype first = job->next;
        const qsizetype count = first == 0 ? firstPiece : piece; // the first screen soon
        std::vector<CodeRow> colors;
        bool more = true;
        while (more && job->next - first < count) {
            job->bytes += job->rows[job->next].size();
            more = job->bytes <= maxBytes && job->tookMs + timer.elapsed() <= maxMilliseconds;
            if (!more)
                break;
            colors.push_back(job->highlighter->row(job->rows[job->next++]));
            more = job->next < job->rows.size() && isNewest(job->name, job->number);
        }
        job->tookMs += timer.elapsed();
        if (!more)
            m_jobs.removeOne(job);
        // Pieces go through the loop of the colours' thread: a receiver that went meanwhile is not called.
        QMetaObject::invokeMethod(
            m_colors,
            [this, job, first, colors = std::move(colors)] {
                if (job->receiver && isNewest(job->name, job->number))
                    job->piece(first, colors);
            },
            Qt::QueuedConnection);
    }

    bool begin(Job &job)
    {
        if (!m_repository)
            m_repository = std::make_unique<KSyntaxHighlighting::Repository>(); // reads an index, some 50 ms
        auto definition = m_repository->definitionForFileName(job.fileName);
        if (!definition.isValid() && !job.rows.isEmpty())
            definition = m_repository->definitionForFileName(scriptName(job.rows.first()));
        if (!definition.isValid() || job.rows.isEmpty())
            return false;
        job.highlighter = std::make_unique<Highlighter>();
        job.highlighter->setDefinition(definition);
        return true;
    }

    CodeColors *m_colors;
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    QList<std::shared_ptr<Job>> m_jobs; ///< newest last
    bool m_posted = false;
    QMutex m_mutex;
    QHash<const QObject *, quint64> m_newest;
    quint64 m_count = 0;
    bool m_ending = false;
};

CodeColors::CodeColors(QObject *parent)
    : QObject(parent), m_thread(std::make_unique<QThread>()), m_worker(new Worker(this))
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
    auto job = std::make_shared<Job>();
    job->receiver = receiver;
    job->name = receiver;
    job->number = m_worker->next(receiver);
    job->fileName = fileName;
    job->rows = rows;
    job->piece = std::move(piece);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, job] { worker->add(job); }, Qt::QueuedConnection);
}

void CodeColors::forget(QObject *receiver)
{
    m_worker->forget(receiver);
}

} // namespace Vitrine::Ui
