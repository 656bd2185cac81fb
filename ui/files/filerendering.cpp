// SPDX-License-Identifier: GPL-3.0-or-later
// How the view of a file shows what is in it: as text, rendered, as a table, as a picture, as bytes.
#include "ui/content/csvtable.h"
#include "ui/content/imageview.h"
#include "ui/content/markdownview.h"
#include "ui/content/safemarkdown.h"
#include "ui/files/codeview.h"
#include "ui/files/filehead.h"
#include "ui/files/fileview.h"
#include "ui/theme/format.h"
#include "ui/theme/widgets.h"
#include "ui/window/inworker.h"
#include "ui/window/questions.h"

#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr qsizetype inlineBytes = 32 << 10; ///< less is split into lines here

bool hasEnding(const QByteArray &name, std::initializer_list<const char *> endings)
{
    const QByteArray lower = name.toLower();
    return std::ranges::any_of(endings, [&](const char *ending) { return lower.endsWith(ending); });
}

} // namespace

FileView::Rendering FileView::naturalRendering() const
{
    switch (m_kind) {
    case ContentKind::Image:
        return Rendering::Picture;
    case ContentKind::Binary:
        return Rendering::Bytes;
    case ContentKind::Text:
        break;
    }
    const QByteArray name = m_source->name();
    if (hasEnding(name, {".md", ".markdown", ".mdown"}) && m_source->isWhole() &&
        m_source->bytes().size() <= MarkdownView::maxBytes)
        return Rendering::Markdown;
    return hasEnding(name, {".csv", ".tsv"}) ? Rendering::Table : Rendering::Text;
}

/// What the button in the head says: the other way to show this file; empty: there is none.
QString FileView::switchText() const
{
    const Rendering natural = naturalRendering();
    if (m_rendering == natural) {
        switch (natural) {
        case Rendering::Text:
            return {};
        case Rendering::Picture:
            return tr("Bytes");
        default:
            return tr("Text");
        }
    }
    switch (natural) {
    case Rendering::Markdown:
        return tr("Rendered");
    case Rendering::Table:
        return tr("Table");
    case Rendering::Picture:
        return tr("Picture");
    case Rendering::Bytes:
        return tr("Bytes");
    case Rendering::Text:
        return tr("Text");
    }
    return {};
}

void FileView::switchRendering()
{
    if (!m_source)
        return;
    const Rendering natural = naturalRendering();
    if (m_rendering != natural)
        m_chosen.reset();
    else
        m_chosen = natural == Rendering::Picture ? Rendering::Bytes : Rendering::Text;
    m_foot->hide();
    render(0);
}

void FileView::render(qint64)
{
    ++m_turn;
    const QByteArray &bytes = m_source->bytes();
    updateHead();
    if (bytes.isEmpty()) {
        m_kind = ContentKind::Text;
        m_rendering = Rendering::Text;
        m_head->setSwitch({});
        m_code->clearLines();
        m_foot->hide();
        showMessage(tr("This file is empty"), {});
        return;
    }
    m_kind = contentKindOf(bytes);
    const Rendering natural = naturalRendering();
    if (m_wantedLine > 0 && (natural == Rendering::Markdown || natural == Rendering::Table))
        m_chosen = Rendering::Text; // that is what has lines
    m_rendering = m_chosen.value_or(natural);
    m_head->setSwitch(switchText());
    switch (m_rendering) {
    case Rendering::Text:
        renderText(bytes);
        break;
    case Rendering::Markdown:
        renderMarkdown();
        break;
    case Rendering::Table:
        renderTable();
        break;
    case Rendering::Picture:
        renderImage();
        break;
    case Rendering::Bytes:
        renderHex();
        break;
    }
    updateFoot();
}

void FileView::renderText(const QByteArray &all)
{
    QByteArray bytes = all.left(maxTextBytes);
    if (bytes.size() < all.size() || !m_source->isWhole()) {
        // Ends with a whole line where it can, so that the next piece does not change the last one.
        if (const qsizetype newline = bytes.lastIndexOf('\n'); newline > bytes.size() / 2)
            bytes.truncate(newline + 1);
    }
    if (bytes.size() <= inlineBytes) {
        showLines(textLines(bytes));
        return;
    }
    inWorker<TextLines>([bytes] {
        return textLines(bytes);
    }).then(this, [this, turn = m_turn](const Result<TextLines> &lines) {
        if (lines && turn == m_turn)
            showLines(*lines);
    });
}

void FileView::showLines(const TextLines &lines)
{
    m_late.stop();
    m_stack->setCurrentWidget(m_code);
    m_code->setLines(lines, QString::fromUtf8(m_source->name()));
    if (m_wantedLine > 0)
        m_code->goToLine(std::exchange(m_wantedLine, 0));
}

void FileView::renderHex()
{
    m_late.stop();
    m_stack->setCurrentWidget(m_code);
    m_code->setLines(hexLines(m_source->bytes(), maxHexBytes), {});
}

void FileView::renderImage()
{
    if (m_source->entry().size > ImageView::maxBytes) {
        showMessage(
            tr("This picture is too large to be shown"),
            tr("It has %1. Up to %2 are shown.").arg(sizeText(m_source->entry().size), sizeText(ImageView::maxBytes)),
            tr("Show its bytes"));
        return;
    }
    if (m_source->canReadMore()) {
        m_source->readMore(); // comes back here
        return;
    }
    decodeImage(m_source->bytes()).then(this, [this, turn = m_turn](const Result<DecodedImage> &image) {
        if (turn != m_turn)
            return;
        if (!image) {
            showMessage(image.error().message, image.error().detail, tr("Show its bytes"));
            return;
        }
        m_late.stop();
        m_image->setImage(*image);
        m_stack->setCurrentWidget(m_image);
        m_footText->setText(tr("%1 x %2 pixels").arg(image->size.width()).arg(image->size.height()));
        m_more->hide();
        m_foot->show();
    });
}

void FileView::renderMarkdown()
{
    if (m_source->bytes().size() > MarkdownView::quietBytes && !m_anyway) {
        showMessage(tr("A large file"),
                    tr("%1 of Markdown take a moment to render.").arg(sizeText(m_source->bytes().size())),
                    tr("Show anyway"));
        m_offersAnyway = true;
        return;
    }
    m_late.stop();
    m_markdown->showMarkdown(QString::fromUtf8(m_source->bytes()));
    m_stack->setCurrentWidget(m_markdown);
    m_wantedLine = 0;
}

void FileView::renderTable()
{
    QByteArray bytes = m_source->bytes();
    if (!m_source->isWhole())
        bytes.truncate(bytes.lastIndexOf('\n') + 1); // the last row is not all there
    csvTable(bytes, hasEnding(m_source->name(), {".tsv"}) ? '\t' : '\0')
        .then(this, [this, turn = m_turn](const Result<CsvTable> &table) {
            if (turn != m_turn || !table)
                return;
            m_late.stop();
            m_rows->setTable(*table);
            m_stack->setCurrentWidget(m_table);
            updateFoot();
        });
}

void FileView::activate(const QUrl &url)
{
    if (linkKind(url) == LinkKind::Web) {
        const QString address = displayText(url.toEncoded());
        auto *dialog =
            new ConfirmDialog(tr("Open this address?"), address, tr("Cancel"), tr("Open"), this, ButtonKind::Filled);
        connect(dialog, &QDialog::accepted, this, [this, url] { openLink(url); });
        dialog->open();
        return;
    }
    if (linkKind(url) != LinkKind::File || !m_source)
        return;
    // From the folder that the file is in, as every reader of Markdown has it.
    QUrl absolute = url;
    if (url.scheme().isEmpty() && !url.path().startsWith(QLatin1Char('/'))) {
        const QByteArray path = m_source->path();
        const QString folder = QString::fromUtf8(path.left(path.lastIndexOf('/') + 1));
        absolute.setPath(QDir::cleanPath(folder + url.path()));
    }
    int line = 0;
    const QByteArray file = linkedFile(absolute, m_mountPath, &line);
    if (!file.isEmpty() && file != ".." && !file.startsWith("../"))
        Q_EMIT fileLinkActivated(file, line);
}

void FileView::updateFoot()
{
    if (!m_source || m_source->state() != FileSource::State::Ready || m_stack->currentWidget() == m_image)
        return;
    const qint64 size = std::max<qint64>(m_source->entry().size, m_source->bytes().size());
    if (m_stack->currentWidget() == m_message) {
        m_foot->hide();
    } else if (m_rendering == Rendering::Text || m_rendering == Rendering::Markdown ||
               m_rendering == Rendering::Table) {
        const qint64 shown = std::min<qint64>(m_source->bytes().size(), maxTextBytes);
        m_foot->setVisible(shown < size);
        m_footText->setText(tr("The first %1 of %2.").arg(sizeText(shown), sizeText(size)));
        if (m_rendering == Rendering::Table && (m_rows->table().moreRows || m_rows->table().moreColumns)) {
            m_footText->setText(
                tr("The first %1 rows and %2 columns.").arg(m_rows->rowCount()).arg(m_rows->columnCount()));
            m_foot->show();
            m_more->hide();
            return;
        }
        m_more->setVisible(m_source->canReadMore() && shown < maxTextBytes);
    } else if (m_rendering == Rendering::Bytes) {
        m_foot->show();
        m_footText->setText(
            size > maxHexBytes
                ? tr("Not text. The first %1 of %2, as bytes.").arg(sizeText(maxHexBytes), sizeText(size))
                : tr("Not text, shown as bytes."));
        m_more->hide();
    } else {
        m_foot->hide();
    }
}

} // namespace Vitrine::Ui
