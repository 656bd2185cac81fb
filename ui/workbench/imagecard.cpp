// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/imagecard.h"

#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/workbench/doctorwatch.h"
#include "ui/workbench/imagewatch.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

constexpr int cardPadding = 16;

/// The number of a step that is still to come, in a ring.
class StepNumber : public QWidget
{
public:
    StepNumber(int number, QWidget *parent) : QWidget(parent), m_number(number) { setFixedSize(16, 16); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(Token::Ctl), 1.2));
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        QFont font = textFont(TextStyle::SmallStrong);
        font.setPointSizeF(font.pointSizeF() * 0.85);
        painter.setFont(font);
        painter.setPen(color(Token::Text2));
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
};

} // namespace

ImageCard::ImageCard(ImageWatch *image, DoctorWatch *doctor, QWidget *parent)
    : QFrame(parent), m_image(image), m_doctor(doctor)
{
    setProperty("card", true);
    setAccessibleName(tr("The image"));
    m_headline = makeLabel({}, TextStyle::Headline, Token::Text, this);
    m_count = makeLabel({}, TextStyle::Secondary, Token::Text2, this);
    m_about = makeLabel({}, TextStyle::Secondary, Token::Text2, this);
    m_about->setWordWrap(true);
    m_steps = new QWidget(this);
    m_stepLayout = new QVBoxLayout(m_steps);
    m_stepLayout->setContentsMargins(0, 8, 0, 0);
    m_stepLayout->setSpacing(12);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Making the image"));
    m_bytes = makeLabel({}, TextStyle::Secondary, Token::Text2, this);
    m_log = new QPlainTextEdit(this);
    m_log->setReadOnly(true);
    m_log->setFont(textFont(TextStyle::Code));
    leftToRight(m_log);
    m_log->setProperty("kind", QStringLiteral("field"));
    m_log->setMaximumBlockCount(500);
    m_log->setFixedHeight(180);
    m_log->setAccessibleName(tr("Log"));
    m_log->hide();
    m_showLog = makeButton(tr("Show log"), QStringLiteral("right"), ButtonKind::Flat, this);
    m_showLog->setProperty("small", true);
    m_showLog->setObjectName(QStringLiteral("image.log"));
    m_make = makeButton({}, QStringLiteral("download"), ButtonKind::Plain, this);
    m_make->setObjectName(QStringLiteral("image.make"));
    m_cancel = makeButton(tr("Cancel"), {}, ButtonKind::Plain, this);
    m_cancel->setObjectName(QStringLiteral("image.cancel"));
    m_cancel->setProperty("small", true);

    auto *head = new QHBoxLayout;
    head->addWidget(m_headline, 1);
    head->addWidget(m_count);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(cardPadding, cardPadding - 2, cardPadding, cardPadding);
    body->setSpacing(2);
    body->addLayout(head);
    body->addWidget(m_about);
    body->addWidget(m_steps);
    body->addSpacing(6);
    body->addWidget(m_bar);
    body->addWidget(m_bytes);
    body->addWidget(m_log);
    m_foot = new QWidget(this);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(cardPadding - 8, 8, cardPadding, 8);
    foot->addWidget(m_showLog);
    foot->addStretch(1);
    foot->addWidget(m_make);
    foot->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body);
    auto *below = new QVBoxLayout(m_foot);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(rule(m_foot));
    below->addLayout(foot);
    layout->addWidget(m_foot);

    connect(m_make, &QPushButton::clicked, m_image, &ImageWatch::make);
    connect(m_cancel, &QPushButton::clicked, m_image, &ImageWatch::cancel);
    connect(m_showLog, &QPushButton::clicked, this, [this] { showLog(m_log->isHidden()); });
    connect(m_image, &ImageWatch::changed, this, &ImageCard::present);
    connect(m_image, &ImageWatch::logged, m_log, &QPlainTextEdit::appendPlainText);
    connect(m_doctor, &DoctorWatch::changed, this, &ImageCard::present);
    for (const QString &line : m_image->log())
        m_log->appendPlainText(line);
    present();
}

void ImageCard::showLog(bool on)
{
    m_log->setVisible(on);
    m_showLog->setText(showLogText());
    m_showLog->setIcon(themeIcon(Mirror(this).foldIcon(on)));
}

QString ImageCard::showLogText() const
{
    if (m_image->error() && !m_image->isMaking())
        return m_log->isHidden() ? tr("Details") : tr("Hide details");
    return m_log->isHidden() ? tr("Show log") : tr("Hide log");
}

void ImageCard::present()
{
    const auto &image = m_image->image();
    setVisible(image.has_value());
    if (!image)
        return;
    const bool making = m_image->isMaking();
    const ImageProgress &progress = m_image->progress();
    QStringList done;
    if (making && progress.steps > 0)
        done.append(tr("step %1 of %2").arg(progress.step).arg(progress.steps));
    if (making && progress.fraction >= 0)
        done.append(tr("%1 %").arg(int(progress.fraction * 100)));
    m_count->setText(done.join(QStringLiteral(", ")));
    if (m_image->isReady()) {
        m_headline->setText(tr("The image is ready"));
        m_about->setText(
            tr("%1, %2 on disk, kernel %3.").arg(image->description, sizeText(image->diskBytes), image->kernelVersion));
    } else if (making) {
        m_headline->setText(tr("Preparing the image"));
        m_about->setText(tr("Once for all sessions that use it."));
    } else if (const auto &error = m_image->error()) {
        m_headline->setText(tr("The image is not ready"));
        m_about->setText(error->message);
    } else {
        m_headline->setText(tr("The image has to be prepared"));
        QString cost = tr("%1. Fetches about %2 and needs %3 of free disk, once for all sessions that use it.")
                           .arg(image->description, sizeText(image->downloadBytes), sizeText(image->neededBytes));
        m_about->setText(cost);
    }
    setTone(m_about, m_image->error() && !making ? Token::Bad : Token::Text2);
    presentSteps();

    m_bar->setVisible(making);
    m_bar->setRange(0, progress.fraction < 0 ? 0 : 1000);
    m_bar->setValue(int(progress.fraction * 1000));
    const QString bytes = m_image->bytesText();
    m_bytes->setVisible(making && !bytes.isEmpty());
    m_bytes->setText(bytes);

    m_make->setVisible(!making && !m_image->isReady());
    m_make->setText(m_image->error() ? tr("Retry") : tr("Prepare it now"));
    m_cancel->setVisible(making);
    // What the system said stands after the builder's own lines.
    const QString detail = !making && m_image->error() ? m_image->error()->detail : QString();
    if (detail != m_detailShown) {
        m_detailShown = detail;
        if (!detail.isEmpty())
            m_log->appendPlainText(detail);
    }
    const bool hasLog = !m_image->log().isEmpty() || !detail.isEmpty();
    m_showLog->setText(showLogText());
    m_showLog->setVisible(hasLog);
    if (!hasLog)
        showLog(false);
    m_foot->setVisible(hasLog || making || !m_image->isReady()); // an image that is ready asks for nothing
}

void ImageCard::addStep(QWidget *mark, const QString &title, bool current, const QString &note)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *label = makeLabel(title, current ? TextStyle::Strong : TextStyle::Body, Token::Text, m_steps);
    label->setWordWrap(true);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    if (!note.isEmpty())
        row->addWidget(makeLabel(note, TextStyle::Secondary, Token::Text2, m_steps));
    m_stepLayout->addLayout(row);
}

void ImageCard::presentSteps()
{
    // Made anew only when a step begins: progress comes many times a second.
    const ImageProgress &progress = m_image->progress();
    const QString shown = QStringLiteral("%1/%2/%3/%4/%5")
                              .arg(m_image->isMaking())
                              .arg(progress.step)
                              .arg(progress.title, m_doctor->summary())
                              .arg(m_image->isReady());
    if (shown == m_stepsShown)
        return;
    m_stepsShown = shown;
    qDeleteAll(m_steps->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem *item = m_stepLayout->takeAt(0))
        delete item;
    if (!m_doctor->checks().isEmpty()) {
        const int good = m_doctor->count(Check::Level::Good);
        const int bad = m_doctor->count(Check::Level::Bad);
        addStep(new ShapeLabel(m_doctor->shape(), m_steps), tr("Check this computer"), false,
                bad == 1  ? tr("1 problem, see Doctor")
                : bad > 1 ? tr("%1 problems, see Doctor").arg(bad)
                          : tr("%1 of %2 checks pass").arg(good).arg(m_doctor->checks().size()));
    }
    if (m_image->isMaking()) {
        for (const QString &title : m_image->doneSteps())
            addStep(new ShapeLabel(StateShape::Passed, m_steps), title, false, {});
        if (progress.step > 0)
            addStep(new ShapeLabel(StateShape::Running, m_steps), progress.title, true, {});
    }
    m_steps->setVisible(m_stepLayout->count() > 0);
}

} // namespace Vitrine::Ui
