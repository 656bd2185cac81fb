// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/searchrun.h"
#include "ui/window/pane.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace Vitrine::Ui {

class EmptyState;
class SearchField;
class SearchModel;
class SearchView;

/// Search in files: a field, what it means, and what was found in the session in view.
class SearchPane : public Pane
{
    Q_OBJECT

public:
    explicit SearchPane(const PaneContext &context, QWidget *parent = nullptr);
    ~SearchPane() override;

    void setSession(const std::optional<SessionInfo> &session) override;
    void takeFocus() override;
    bool find() override;
    void copy() override;

    void search();
    void stop();

    [[nodiscard]] SearchField *field() const { return m_field; }
    [[nodiscard]] SearchModel *model() const { return m_model; }
    [[nodiscard]] SearchView *view() const { return m_view; }
    [[nodiscard]] EmptyState *empty() const { return m_empty; }
    [[nodiscard]] QCheckBox *hiddenBox() const { return m_hidden; }
    [[nodiscard]] QString status() const;
    [[nodiscard]] bool isSearching() const { return m_run != nullptr; }

private:
    void begin();
    void ended(SearchRun::End end, const Error &error);
    void updateState();
    [[nodiscard]] QString foundText() const;

    Api::Nouns &m_engine;
    std::optional<SessionInfo> m_session;
    std::unique_ptr<SearchRun> m_run;
    QString m_end; ///< how the last search ended; empty: none was made
    bool m_asks = false;
    SearchField *m_field;
    QCheckBox *m_case;
    QCheckBox *m_words;
    QCheckBox *m_pattern;
    QCheckBox *m_hidden;
    QPushButton *m_go;
    QLabel *m_status;
    QStackedWidget *m_stack;
    SearchModel *m_model;
    SearchView *m_view;
    EmptyState *m_empty;
};

} // namespace Vitrine::Ui
