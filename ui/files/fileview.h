// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/filesource.h"
#include "ui/files/textlines.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace Vitrine::Ui {

class CodeColors;
class CodeView;
class CsvModel;
class EmptyState;
class FileBar;
class FileHead;
class ImageView;
class MarkdownView;

/// One file: a head line with what is known of it, and its content as text, picture or bytes. It follows the file while
/// active, keeps the place where the person reads, and says when the file has gone.
class FileView : public QWidget
{
    Q_OBJECT

public:
    enum class Mode {
        Preview, ///< below the tree: name, and a button that opens it in a page of its own
        Page,    ///< a page: path, mode, more
    };
    /// How a file is shown. Each but Text can be switched to the plain one.
    enum class Rendering { Text, Markdown, Table, Picture, Bytes };
    static constexpr qint64 maxTextBytes = qint64(8) << 20;
    static constexpr qsizetype maxHexBytes = qsizetype(64) << 10;

    FileView(Mode mode, Api::Files &files, CodeColors *colors, QWidget *parent = nullptr);
    ~FileView() override;

    /// `mountPath` is for the path that is shown and copied.
    void showFile(const SessionKey &key, const QByteArray &path, const QString &mountPath);
    void clear();
    [[nodiscard]] QByteArray path() const { return m_source ? m_source->path() : QByteArray(); }
    void setActive(bool active);
    void goToLine(int line);
    /// Where the person reads.
    [[nodiscard]] int currentLine() const;
    /// Whether its head offers to edit it.
    void setEditable(bool editable);
    /// Opens the search bar; false: there is no text.
    bool find();
    /// Opens the bar that asks for a line; false: there is no text.
    bool askLine();
    void copyPath();
    void takeFocus();

    [[nodiscard]] CodeView *code() const { return m_code; }
    [[nodiscard]] MarkdownView *markdown() const { return m_markdown; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] EmptyState *message() const { return m_message; }
    [[nodiscard]] Rendering rendering() const { return m_rendering; }
    /// To the plain way to show it, and back.
    void switchRendering();
    [[nodiscard]] QString switchText() const;
    /// Opens an address that the person has seen; tests put something else here.
    std::function<void(const QUrl &)> openLink;
    [[nodiscard]] FileSource *source() const { return m_source.get(); }
    [[nodiscard]] QString headText() const;

Q_SIGNALS:
    void openRequested(const QByteArray &path);
    void editRequested();
    /// A link in rendered Markdown to a file of the workspace.
    void fileLinkActivated(const QByteArray &path, int line);
    /// It has another content now, or is gone.
    void fileChanged(const Vitrine::FileEntry &entry);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeFoot();
    void render(qint64 sameUntil);
    [[nodiscard]] Rendering naturalRendering() const;
    void renderMarkdown();
    void renderTable();
    void activate(const QUrl &url);
    void renderText(const QByteArray &bytes);
    void showLines(const TextLines &lines);
    void renderImage();
    void renderHex();
    void showMessage(const QString &fact, const QString &sentence, const QString &button = {});
    void sourceStateChanged();
    void updateHead();
    void updateFoot();

    Mode m_mode;
    Api::Files &m_files;
    QString m_mountPath;
    std::unique_ptr<FileSource> m_source;
    bool m_active = false;
    ContentKind m_kind = ContentKind::Text;
    quint64 m_turn = 0; ///< of what is rendered in a worker
    int m_wantedLine = 0;
    Rendering m_rendering = Rendering::Text;
    std::optional<Rendering> m_chosen; ///< by the person, other than its nature
    bool m_anyway = false;             ///< although it is large
    bool m_offersAnyway = false;       ///< the message does

    FileHead *m_head;
    QLabel *m_notice;
    QStackedWidget *m_stack;
    CodeView *m_code;
    ImageView *m_image;
    MarkdownView *m_markdown;
    CsvModel *m_rows;
    QTableView *m_table;
    EmptyState *m_message;
    FileBar *m_bar;
    QWidget *m_foot;
    QLabel *m_footText;
    QPushButton *m_more;
    QTimer m_late;
};

} // namespace Vitrine::Ui
