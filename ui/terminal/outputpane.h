// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Vitrine::Ui {

class ChipLabel;
class FindBar;

/// The whole output of one command, in parts of 256 kB read from its record: for outputs that are too long for a block.
/// Text alone, without colours and cursor movement; what came as stderr is in its own colour.
class OutputPane : public Pane
{
    Q_OBJECT

public:
    OutputPane(const PaneContext &context, const CommandRecord &record, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionInfo> &) override {}
    [[nodiscard]] bool isClosable() const override { return true; }
    [[nodiscard]] std::optional<SessionKey> onlyFor() const override { return m_record.session; }
    void takeFocus() override;
    bool find() override;

    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }
    [[nodiscard]] QString commandId() const { return m_record.id; }
    void goTo(qint64 part);
    [[nodiscard]] qint64 part() const { return m_part; }
    [[nodiscard]] qint64 parts() const { return std::max<qint64>(1, (m_end + partBytes - 1) / partBytes); }

    static constexpr qint64 partBytes = 256 * 1024;

Q_SIGNALS:
    void saveRequested(const Vitrine::CommandRecord &record);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read(qint64 part);
    void showSlice(const OutputSlice &slice);
    void findNext(const QString &text, bool backwards);
    void findInPart();
    void updatePager();

    Api::Nouns &m_engine;
    CommandRecord m_record;
    qint64 m_part = 0;
    qint64 m_end = 0;
    int m_run = 0;
    QString m_wanted; ///< searched for
    bool m_backwards = true;
    qint64 m_partsToSearch = 0;
    bool m_fromEdge = false;
    QList<OutputChunk> m_chunks; ///< of the part in view
    ChipLabel *m_chip;
    QPlainTextEdit *m_text;
    QLabel *m_where;
    QPushButton *m_first;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_last;
    FindBar *m_find;
};

} // namespace Vitrine::Ui
