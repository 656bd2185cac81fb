// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace Vitrine::Ui {

/// A coloured piece of a row.
struct CodeSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    Token token = Token::Text;
    bool italic = false;
};
using CodeRow = std::vector<CodeSpan>;

/// Colours source code in a thread of its own, since the rules of a language are regular expressions and the text is
/// the guest's: a text made to be slow costs that thread a bounded time, and the window nothing. KSyntaxHighlighting
/// knows the languages; we keep its kinds of text and paint them in our tokens.
class CodeColors : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maxBytes = qsizetype(2) << 20; ///< what is coloured of a text at most
    static constexpr int maxMilliseconds = 3000;              ///< after this much work on a text the rest stays plain

    explicit CodeColors(QObject *parent = nullptr);
    ~CodeColors() override;

    /// Colours `rows` of a file of this name; `piece` is called in `receiver`'s thread with the first row and the
    /// colours of some rows, until all are done or the receiver asks anew or is gone.
    void color(QObject *receiver, const QString &fileName, const QStringList &rows,
               std::function<void(qsizetype firstRow, const std::vector<CodeRow> &colors)> piece);
    void forget(QObject *receiver);

private:
    class Worker;
    struct Job;
    std::unique_ptr<QThread> m_thread;
    Worker *m_worker;
};

} // namespace Vitrine::Ui
