// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

namespace Vitrine::Ui {

class CodeColors;
class EmptyState;
class FileView;
class FilesAt;

/// One opened file as a page in the centre. It belongs to one session and follows its file, in the machine or on the
/// disk; or it shows the file as it was at a checkpoint.
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

    void setSession(const std::optional<SessionInfo> &session) override;
    [[nodiscard]] bool isClosable() const override { return true; }
    [[nodiscard]] std::optional<SessionKey> onlyFor() const override { return m_key; }
    void takeFocus() override;
    bool find() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateActive();

    std::shared_ptr<CodeColors> m_colors;
    SessionKey m_key;
    QByteArray m_path;
    std::unique_ptr<FilesAt> m_files;
    bool m_readable = false;
    FileView *m_view;
};

} // namespace Vitrine::Ui
