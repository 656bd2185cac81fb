// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace Vitrine::Ui {

/// A file of Markdown, made safe, to be read: it scrolls, and loads nothing.
class MarkdownView : public QTextBrowser
{
    Q_OBJECT

public:
    static constexpr qsizetype quietBytes = qsizetype(96) << 10; ///< more takes a moment; the person is asked first
    static constexpr qsizetype maxBytes = qsizetype(1) << 20;

    explicit MarkdownView(QWidget *parent = nullptr);
    /// Keeps the place where the person reads.
    void showMarkdown(const QString &markdown);

    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void linkActivated(const QUrl &url);

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_markdown;
};

} // namespace Vitrine::Ui
