// SPDX-License-Identifier: GPL-3.0-or-later
// A file being edited that somebody else changed: what the person is asked, and what each answer does.
#include "engine/model/textdiff.h"
#include "ui/files/codeview.h"
#include "ui/files/editview.h"
#include "ui/files/fileedit.h"
#include "ui/theme/widgets.h"
#include "ui/window/inworker.h"
#include "ui/window/questions.h"

#include <QStackedWidget>

#include <utility>

namespace Vitrine::Ui {

void FileEdit::conflict(const QByteArray &bytes, const std::function<void()> &saved)
{
    read().then(this, [this, bytes, saved](const Result<Read> &theirs) {
        if (m_state != State::Editing)
            return;
        if (theirs && theirs->bytes == m_baseBytes) { // touched, and the same
            m_entry = theirs->entry;
            return write(bytes, m_entry, saved);
        }
        if (theirs && theirs->bytes == bytes) // somebody wrote the very same
            return written(bytes, theirs->entry, m_view->content());
        if (!theirs && theirs.error().code != ErrorCode::NotFound) {
            Q_EMIT failed({theirs.error().code,
                           tr("%1 was not saved: it was changed meanwhile. %2").arg(name(), theirs.error().message),
                           theirs.error().detail});
            return;
        }
        m_gone = !theirs;
        m_theirs = theirs ? std::optional(*theirs) : std::nullopt;
        showEditing();
        askConflict(saved);
    });
}

void FileEdit::askConflict(const std::function<void()> &saved)
{
    m_afterSave = saved;
    QList<ChoiceDialog::Choice> choices;
    if (!m_gone)
        choices = {{tr("Compare")}, {tr("Reload")}};
    choices.append({tr("Overwrite"), ButtonKind::Danger});
    auto *dialog = new ChoiceDialog(
        m_gone ? tr("%1 is gone").arg(name()) : tr("%1 was changed meanwhile").arg(name()),
        m_gone
            ? tr("It was deleted or renamed in the machine after it was read. Nothing was written.")
            : tr("Somebody wrote it in the machine after it was read. Nothing was written. Reload takes over what is "
                 "there, and undo brings yours back."),
        tr("Go on editing"), choices, this);
    connect(dialog, &ChoiceDialog::chosen, this, [this, gone = m_gone](int choice) {
        if (gone || choice == 2)
            overwrite();
        else if (choice == 0)
            compare();
        else
            reload();
    });
    connect(dialog, &QDialog::rejected, this, [this] { m_afterSave = {}; });
    m_machine.open(dialog);
}

void FileEdit::overwrite()
{
    if (m_state != State::Editing)
        return;
    const auto bytes = m_base.bytes(m_view->content());
    if (!bytes) {
        Q_EMIT failed({bytes.error().code, tr("%1 was not saved. %2").arg(name(), bytes.error().message), {}});
        return;
    }
    // What was looked at is overwritten, and nothing that came after it.
    m_machine.run(tr("%1 is to be saved.").arg(name()), [this, bytes = *bytes] {
        if (m_theirs)
            m_entry.mode = m_theirs->entry.mode;
        write(bytes, m_theirs ? std::optional(m_theirs->entry) : std::nullopt, std::exchange(m_afterSave, {}));
    });
}

void FileEdit::reload()
{
    m_afterSave = {};
    if (m_state != State::Editing || !m_theirs)
        return;
    inWorker<EditText>([bytes = m_theirs->bytes] {
        return EditText::of(bytes);
    }).then(this, [this, theirs = *m_theirs](const Result<EditText> &text) {
        if (m_state != State::Editing)
            return;
        if (!text) {
            Q_EMIT failed({text.error().code, tr("%1 was not reloaded. %2").arg(name(), text.error().message), {}});
            return;
        }
        m_base = *text;
        m_baseBytes = theirs.bytes;
        m_entry = theirs.entry;
        m_theirs.reset();
        m_view->replaceContent(text->text);
        m_view->document()->setModified(false);
        showEditing();
        updateHead();
    });
}

void FileEdit::compare()
{
    m_afterSave = {};
    const auto mine = m_base.bytes(m_view->content());
    if (!m_theirs || !mine)
        return;
    inWorker<TextLines>([theirs = m_theirs->bytes, mine = *mine, path = m_path]() -> Result<TextLines> {
        return textLines(unifiedDiff(path + " (machine)", path + " (here)", diffText(theirs, mine)));
    }).then(this, [this](const Result<TextLines> &lines) {
        if (!lines || !m_theirs)
            return;
        m_comparison->setLines(*lines, {}); // no colours: those of a language say other things than − and +
        m_stack->setCurrentWidget(m_comparison);
        m_banner->setContent(StateShape::NeedsAnswer, tr("− in the machine, + here."),
                             tr("Overwrite writes what is here."), tr("Back to editing"));
    });
}

} // namespace Vitrine::Ui
