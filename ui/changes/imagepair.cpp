// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/imagepair.h"

#include "ui/theme/format.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Vitrine::Ui {

ImagePair::ImagePair(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_before = makeHalf();
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setForegroundRole(QPalette::Mid);
    layout->insertWidget(1, line);
    m_after = makeHalf();
}

ImagePair::Half ImagePair::makeHalf()
{
    Half half;
    half.name = makeLabel({}, TextStyle::Strong, Token::Text, this);
    half.facts = makeLabel({}, TextStyle::Secondary, Token::Text2, this);
    half.facts->setWordWrap(true);
    half.view = new ImageView(this);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(2);
    for (QLabel *label : {half.name, half.facts}) {
        label->setContentsMargins(readingGutter, 0, readingGutter, 0);
        column->addWidget(label);
    }
    column->addWidget(half.view, 1);
    static_cast<QHBoxLayout *>(layout())->addLayout(column, 1);
    return half;
}

void ImagePair::fill(const Half &half, const Side &side)
{
    half.name->setText(side.name);
    half.view->setAccessibleName(tr("Picture: %1").arg(side.name));
    half.view->setImage(side.image.value_or(DecodedImage()));
    if (side.image)
        half.facts->setText(tr("%1 x %2 pixels, %3")
                                .arg(side.image->size.width())
                                .arg(side.image->size.height())
                                .arg(sizeText(side.bytes)));
    else if (side.bytes == 0)
        half.facts->setText(tr("There is no such file."));
    else
        half.facts->setText(tr("%1, %2").arg(side.image.error().message, sizeText(side.bytes)));
}

void ImagePair::setSides(const Side &before, const Side &after)
{
    fill(m_before, before);
    fill(m_after, after);
}

QString ImagePair::text() const
{
    return QStringList{m_before.name->text(), m_before.facts->text(), m_after.name->text(), m_after.facts->text()}.join(
        u'\n');
}

} // namespace Vitrine::Ui
