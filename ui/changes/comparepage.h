// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/change.h"
#include "ui/changes/filepair.h"
#include "ui/window/pane.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Vitrine::Ui {

class DiffModel;
class DiffView;
class EmptyState;
class ImagePair;

/// One changed file in the centre: line by line, or two pictures side by side. Belongs to one session; another file
/// takes the place of the one before.
class ComparePage : public Pane
{
    Q_OBJECT

public:
    explicit ComparePage(const PaneContext &context, QWidget *parent = nullptr);

    /// Two states and how they are called; an empty id is the present.
    struct Sides
    {
        QString from;
        QString to;
        QString fromName;
        QString toName;
    };
    void showChange(const SessionKey &key, const Sides &sides, const FileChange &change);
    /// The same file, read anew.
    void showAgain();

    void setSession(const std::optional<SessionInfo> &session) override;
    [[nodiscard]] bool isClosable() const override { return true; }
    [[nodiscard]] std::optional<SessionKey> onlyFor() const override { return m_key; }
    void takeFocus() override;
    void copy() override;

    [[nodiscard]] DiffModel *model() const { return m_model; }
    [[nodiscard]] DiffView *view() const { return m_view; }
    [[nodiscard]] ImagePair *pictures() const { return m_pictures; }
    [[nodiscard]] EmptyState *message() const { return m_message; }
    [[nodiscard]] QPushButton *restoreButton() const { return m_restore; }
    [[nodiscard]] QPushButton *undoButton() const { return m_undo; }
    [[nodiscard]] QString headText() const;

Q_SIGNALS:
    /// The workspace was changed from here.
    void workspaceChanged();

private:
    void update();
    void updateButtons();
    /// Shows both as pictures, if one of them is one.
    void showPictures();
    void restoreFile();
    void undoHunk();
    /// Writes it under another name first, then puts it in the file's place.
    [[nodiscard]] Pending<void> replaceFile(const QByteArray &bytes, quint32 mode);
    [[nodiscard]] Pending<void> writePieces(const QByteArray &path, const QByteArray &bytes, qsizetype at);
    void done(const Result<void> &result);

    Api::Nouns &m_engine;
    std::optional<SessionKey> m_key;
    std::optional<SessionInfo> m_session;
    Sides m_sides;
    std::unique_ptr<FilePair> m_pair;
    bool m_working = false;

    QLabel *m_path;
    QLabel *m_counts;
    QLabel *m_between;
    QPushButton *m_undo;
    QPushButton *m_restore;
    QStackedWidget *m_stack;
    DiffModel *m_model;
    DiffView *m_view;
    ImagePair *m_pictures;
    EmptyState *m_message;
    quint64 m_turn = 0; ///< of what is decoded
};

} // namespace Vitrine::Ui
