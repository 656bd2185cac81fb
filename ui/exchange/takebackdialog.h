// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchange/applytakeback.h"
#include "engine/exchange/writepatch.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;
class QTreeView;

namespace Vitrine::Ui {

class TakeBackModel;
class ThinProgress;

/// Takes back what a session has changed: where to, what of it, and what stands in the way. The list is made anew when
/// the folder or the beginning is another one, and after something was taken back. Opened with open(), deletes itself;
/// closing it in the middle leaves what is not taken yet.
class TakeBackDialog : public QDialog
{
    Q_OBJECT

public:
    TakeBackDialog(const Api::Nouns &engine, const SessionInfo &session, QWidget *parent);
    ~TakeBackDialog() override;

    [[nodiscard]] TakeBackModel *model() const { return m_model; }
    [[nodiscard]] QTreeView *view() const { return m_view; }
    [[nodiscard]] QLineEdit *folderField() const { return m_folder; }
    [[nodiscard]] QComboBox *sinceBox() const { return m_since; }
    [[nodiscard]] QCheckBox *everythingBox() const { return m_everything; }
    [[nodiscard]] QLabel *summary() const { return m_summary; }
    [[nodiscard]] QPushButton *takeButton() const { return m_take; }
    [[nodiscard]] QPushButton *patchButton() const { return m_patch; }
    [[nodiscard]] bool isWorking() const { return m_working; }

    /// What the button does once a file is chosen.
    void savePatch(const QString &file);

private:
    void findBeginning();
    void listCheckpoints(const std::optional<Exchange::Beginning> &beginning);
    void chooseFolder();
    void choosePatch();
    void plan();
    void planned(const Result<Exchange::TakeBackPlan> &result);
    void take();
    void taken(const Result<Exchange::TakeBackReport> &result);
    void begin(const QString &words);
    void end();
    void say(const QString &text, bool isWrong = false);
    void showState();

    Api::Nouns m_engine;
    SessionInfo m_session;
    Exchange::TakeBackRequest m_request;
    TakeBackModel *m_model;
    QLineEdit *m_folder;
    QComboBox *m_since;
    QTreeView *m_view;
    QCheckBox *m_everything;
    QLabel *m_summary;
    QLabel *m_words;
    ThinProgress *m_progress;
    QPushButton *m_patch;
    QPushButton *m_close;
    QPushButton *m_take;
    QTimer *m_soon;
    std::unique_ptr<Exchange::PlanTakeBack> m_planning;
    std::unique_ptr<Exchange::ApplyTakeBack> m_applying;
    std::unique_ptr<Exchange::WritePatch> m_writing;
    bool m_working = false;
    bool m_planIsGood = false;
    QString m_done; ///< what the last taking back came to
};

} // namespace Vitrine::Ui
