// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace Vitrine::Ui {

/// Text that can be selected and searched, as high as what is in it; it never scrolls by itself and loads nothing.
class TextBody : public QTextBrowser
{
    Q_OBJECT

public:
    enum class Wrapping { Words, None };

    explicit TextBody(Wrapping wrapping, QWidget *parent);

    /// An agent's Markdown, made safe. Keeps the selection when text only grows.
    void showMarkdown(const QString &markdown);
    void showPlain(const QString &text, const QFont &font);
    /// Makes links of the files that what showPlain() showed mentions.
    void linkMentions();
    [[nodiscard]] int heightFor(int width);
    [[nodiscard]] bool hasSelection() const { return textCursor().hasSelection(); }
    /// Marks every occurrence; the one with this number (from 0) in another colour. Empty query: none.
    void highlight(const QString &query, int current);
    /// Where the current occurrence is, in this widget; null when there is none.
    [[nodiscard]] QRect currentMatch() const { return m_currentMatch; }

    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void linkActivated(const QUrl &url);
    void menuRequested(const QPoint &globalPosition, const QString &link);

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    template <typename Fill>
    void refill(Fill fill);

    Wrapping m_wrapping;
    QString m_markdown;
    bool m_mentions = false;
    QRect m_currentMatch;
};

} // namespace Vitrine::Ui
