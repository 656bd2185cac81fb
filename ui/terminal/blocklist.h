// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/terminal/terminallink.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QTimer>

#include <optional>
#include <vector>

class QPushButton;

namespace Vitrine::Ui {

class BlockFoot;
class BlockHead;
class BlockView;

/// The commands of one session as blocks, oldest on top: a head each, and for open ones their output below it. Fills
/// itself from Api::Commands, whoever started a command, and loads older ones when the person scrolls up to them.
///
/// Heads and outputs are there only for what is in view; a block itself is its record and a few numbers. The head of
/// the block on top stays while its output scrolls. The view follows the end until the person scrolls up.
class BlockList : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit BlockList(Api::Commands &commands, QWidget *parent = nullptr);
    ~BlockList() override;

    void setSession(const std::optional<SessionKey> &key);
    /// Where the workspace lies in the machine, for paths in outputs.
    void setMountPath(const QString &path) { m_mountPath = path; }
    /// The block that the keys are at; empty: none.
    [[nodiscard]] QString current() const { return m_current; }
    /// What leads somewhere under this point of the screen.
    [[nodiscard]] TerminalLink linkAt(const QPoint &globalPosition) const;
    [[nodiscard]] qsizetype count() const { return qsizetype(m_blocks.size()); }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] QList<CommandRecord> records() const; ///< oldest first
    /// The newest that has not ended.
    [[nodiscard]] std::optional<CommandRecord> running() const;

    /// Opens this command's block and scrolls to it; loads it first when it is an older one.
    void showCommand(const QString &id);
    void setOpen(const QString &id, bool open);
    [[nodiscard]] bool isOpen(const QString &id) const;
    void foldAll();
    void followEnd();
    [[nodiscard]] bool isFollowing() const { return m_following; }

    [[nodiscard]] QString selectedText() const;
    void clearSelection();
    void setZoom(int steps);
    [[nodiscard]] int zoom() const { return m_zoom; }

    /// The output of an open block in view, if there is one.
    [[nodiscard]] BlockView *view(const QString &id) const;
    [[nodiscard]] BlockHead *head(const QString &id) const;
    /// Opens the block and, once it is drawn, selects the nth place from its end that has this text; -1 is the first
    /// from its beginning. Answered by searched().
    void search(const QString &id, const QString &text, int fromEnd);

    static constexpr int pageSize = 40; ///< records a read
    static constexpr int maxViews = 6;  ///< outputs kept, those in view not counted
    static constexpr int frameMs = 5;   ///< pause between two rounds of drawing, for everything else in the window
    static constexpr int budgetMs = 17; ///< a round; with the picture at its end below the 32 ms that are felt

Q_SIGNALS:
    /// Which place was selected, counted from the end; -1: there is none.
    void searched(const QString &id, int fromEnd);
    void changed(); ///< blocks came, or one runs or ended
    void rerunRequested(const Vitrine::CommandRecord &record);
    void copyRequested(const Vitrine::CommandRecord &record);
    void stopRequested(const QString &id);
    void menuRequested(const Vitrine::CommandRecord &record, const QPoint &globalPosition);
    void wholeOutputRequested(const Vitrine::CommandRecord &record);
    void saveRequested(const Vitrine::CommandRecord &record);
    void linkActivated(const Vitrine::Ui::TerminalLink &link);
    void failed(const Vitrine::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 30}; }
    [[nodiscard]] QSize sizeHint() const override { return {600, 200}; }

private:
    struct Block
    {
        CommandRecord record;
        bool open = false;
        bool chosen = false; ///< the person opened or folded it
        int lines = 0;       ///< when last seen
        bool cut = false;
        int top = 0; ///< in the contents
        int outputHeight = 0;
        int footHeight = 0;
        BlockView *view = nullptr;
        BlockHead *head = nullptr;
        BlockFoot *foot = nullptr;
        qint64 lastSeen = 0;
    };
    struct Anchor
    {
        QString id;
        qint64 row = -1; ///< absolute row of its output; -1: the head
        int offset = 0;
    };

    void load(const QString &before);
    void insertOld(const QList<CommandRecord> &newestFirst);
    void recordAdded(const CommandRecord &record);
    void recordChanged(const CommandRecord &record);
    [[nodiscard]] Block *find(const QString &id);
    [[nodiscard]] const Block *find(const QString &id) const;
    void toggle(Block *block);
    void setCurrent(const QString &id);
    void moveCurrent(int step);

    void scheduleLayout();
    void layoutBlocks();
    void placeBlocks();
    void placeOne(Block *block, int scroll, bool visible);
    [[nodiscard]] Anchor anchor() const;
    void restore(const Anchor &anchor);
    void makeView(Block *block);
    void dropView(Block *block);
    void releaseHead(Block *block);
    void drawSome();
    void scheduleDraw();
    void searchNow();
    void restartViews();
    [[nodiscard]] int rowsInView() const;
    [[nodiscard]] QString footText(const Block &block) const;
    void clearBlocks();

    Api::Commands &m_commands;
    std::optional<SessionKey> m_key;
    std::vector<Block> m_blocks;
    QString m_current;
    QString m_mountPath;
    QString m_oldest;  ///< of the records that were asked for: where the next page begins
    QString m_awaited; ///< a command to show once it is loaded
    struct Search
    {
        QString id;
        QString text;
        int fromEnd = 0;
    } m_search;
    bool m_loaded = false;
    bool m_loading = false;
    bool m_allLoaded = false;
    bool m_following = true;
    bool m_inLayout = false;
    int m_rows = 0;
    int m_width = 0;
    int m_zoom = 0;
    int m_run = 0;
    size_t m_turn = 0;
    qint64 m_seen = 0;
    QTimer m_layoutTimer;
    QTimer m_drawTimer;
    QTimer m_clock;
    QTimer m_widthTimer;
    QElapsedTimer m_lastDraw;
    QList<BlockHead *> m_spareHeads;
    QPushButton *m_newOutput;
};

} // namespace Vitrine::Ui
