// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

class QStackedWidget;

namespace Vitrine::Transfer {
class FilesAt;
}

namespace Vitrine::Ui {

class CodeColors;
class FileEdit;
class FileView;

/// One opened file as a page in the centre. It belongs to one session and follows its file, in the machine or on the
/// disk; or it shows the file as it was at a checkpoint. As it is now it can be edited here, too.
class FilePage : public Pane
{
    Q_OBJECT

public:
    /// `checkpoint` with an empty id: as the file is now.
    FilePage(Api::Nouns &engine, std::shared_ptr<CodeColors> colors, const SessionKey &key, const QByteArray &path,
             const CheckpointInfo &checkpoint = {}, QWidget *parent = nullptr);
    ~FilePage() override;

    [[nodiscard]] QByteArray path() const { return m_path; }
    [[nodiscard]] QString checkpoint() const;
    [[nodiscard]] FileView *view() const { return m_view; }
    /// What edits it; null before the first time.
    [[nodiscard]] FileEdit *editor() const { return m_edit; }
    [[nodiscard]] bool isEditing() const;
    void edit();
    void save();

    void setSession(const std::optional<SessionInfo> &session) override;
    [[nodiscard]] bool isClosable() const override { return true; }
    [[nodiscard]] bool holdsUnsaved() const override;
    void askToClose(const std::function<void()> &close) override;
    [[nodiscard]] std::optional<SessionKey> onlyFor() const override { return m_key; }
    void takeFocus() override;
    bool find() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateActive();

    Api::Nouns &m_engine;
    std::shared_ptr<CodeColors> m_colors;
    SessionKey m_key;
    QByteArray m_path;
    std::unique_ptr<Transfer::FilesAt> m_files;
    bool m_readable = false;
    std::optional<SessionInfo> m_session;
    QString m_plainTitle;
    QStackedWidget *m_stack;
    FileView *m_view;
    FileEdit *m_edit = nullptr;
};

} // namespace Vitrine::Ui
