// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/settings/languages.h"
#include "ui/settings/servingbox.h"
#include "ui/settings/windowsettings.h"
#include "ui/theme/dialogsize.h"
#include "ui/theme/scrollbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <tuple>

namespace Vitrine::Ui {

namespace {

constexpr int percents[] = {80, 90, 100, 110, 120, 130, 150, 175, 200};

} // namespace

SettingsDialog::SettingsDialog(WindowSettings &settings, Api::Settings &engine, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    fitToWords(this);

    auto *theme = new QComboBox(this);
    theme->addItem(tr("As the desktop"), int(ThemeChoice::System));
    theme->addItem(tr("Light"), int(ThemeChoice::Light));
    theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    theme->setObjectName(QStringLiteral("settings.theme"));

    auto *text = new QComboBox(this);
    for (const int percent : percents)
        text->addItem(tr("%1 %").arg(percent), percent);
    text->setObjectName(QStringLiteral("settings.text"));

    auto *family = new QComboBox(this);
    family->addItem(tr("As the desktop"), QString());
    const QStringList families = QFontDatabase::families();
    for (const QString &each : families) {
        if (QFontDatabase::isFixedPitch(each) && !QFontDatabase::isPrivateFamily(each))
            family->addItem(each, each);
    }
    family->setObjectName(QStringLiteral("settings.codeFamily"));
    auto *points = new QSpinBox(this);
    points->setRange(int(CodeFont::least) - 1, int(CodeFont::most)); // one below means that none was chosen
    points->setButtonSymbols(QAbstractSpinBox::NoButtons);           // typed, or stepped with the arrow keys
    points->setSuffix(tr(" pt"));
    points->setSpecialValueText(tr("As the text around it"));
    points->setObjectName(QStringLiteral("settings.codePoints"));
    auto *language = new QComboBox(this);
    language->addItem(tr("As the desktop"), QString());
    for (const Language &one : languages())
        language->addItem(one.name, one.code);
    language->setObjectName(QStringLiteral("settings.language"));
    auto *later =
        makeLabel(tr("The language changes when Vitrine starts again."), TextStyle::Secondary, Token::Text2, this);
    later->hide();

    auto *close = new QComboBox(this);
    close->addItem(tr("Ask what to do with them"), int(CloseChoice::Ask));
    close->addItem(tr("Stop them"), int(CloseChoice::Stop));
    close->addItem(tr("Keep them running in the background"), int(CloseChoice::KeepRunning));
    close->setObjectName(QStringLiteral("settings.close"));

    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(24, 20, 24, 8);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnMinimumWidth(1, 300);
    const auto addRow = [&](const QString &words, QWidget *field) {
        auto *label = makeLabel(words, TextStyle::Body, Token::Text, this);
        label->setBuddy(field);
        field->setAccessibleName(words);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    };
    grid->addWidget(makeLabel(tr("Settings"), TextStyle::Headline, Token::Text, this), 0, 0, 1, 2);
    addRow(tr("Colours"), theme);
    addRow(tr("Size of text"), text);
    addRow(tr("Code and terminals"), family);
    addRow(tr("Size of code"), points);
    addRow(tr("Language"), language);
    grid->addWidget(later, grid->rowCount(), 1);
    addRow(tr("Closing while machines run"), close);
    QList<std::pair<NewsKind, QCheckBox *>> news;
    for (const auto &[kind, id, words] :
         {std::tuple(NewsKind::Attention, "settings.notify.attention", tr("A session needs you")),
          std::tuple(NewsKind::Tests, "settings.notify.tests", tr("Tests ended")),
          std::tuple(NewsKind::Prompt, "settings.notify.prompt", tr("A prompt ended"))}) {
        auto *box = new QCheckBox(words, this);
        box->setObjectName(QString::fromLatin1(id));
        const int row = grid->rowCount();
        if (news.isEmpty())
            grid->addWidget(makeLabel(tr("Notify while I am elsewhere"), TextStyle::Body, Token::Text, this), row, 0);
        grid->addWidget(box, row, 1);
        news.append({kind, box});
        connect(box, &QCheckBox::toggled, this, [&settings, kind](bool on) { settings.setNotifies(kind, on); });
    }
    const auto addServing = [&](const QString &words, ServingBox *box) {
        auto *label = makeLabel(words, TextStyle::Body, Token::Text, this);
        label->setContentsMargins(0, 5, 0, 0); // beside the first line of the box
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(box, row, 1);
    };
    addServing(tr("AgentCore Runtime API"), ServingBox::forClients(engine, this));
    addServing(tr("SSH"), ServingBox::forEditors(engine, this));
    auto *done = makeButton(tr("Close"), {}, ButtonKind::Plain, this);
    done->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(24, 8, 24, 20);
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new ScrollBox(content, this), 1);
    layout->addLayout(buttons);

    const auto present = [&settings, theme, text, language, close, family, points, news] {
        const QSignalBlocker quiet[] = {QSignalBlocker(theme), QSignalBlocker(text),   QSignalBlocker(language),
                                        QSignalBlocker(close), QSignalBlocker(family), QSignalBlocker(points)};
        const CodeFont code = settings.codeFont();
        if (family->findData(code.family) < 0)
            family->addItem(code.family, code.family); // chosen once, and not installed now
        family->setCurrentIndex(family->findData(code.family));
        points->setValue(code.points == 0 ? points->minimum() : qRound(code.points));
        for (const auto &[kind, box] : news) {
            const QSignalBlocker still(box);
            box->setChecked(settings.notifies(kind));
        }
        language->setCurrentIndex(std::max(0, language->findData(settings.language())));
        theme->setCurrentIndex(theme->findData(int(settings.theme())));
        int nearest = 0;
        for (int i = 0; i < text->count(); ++i) {
            if (std::abs(text->itemData(i).toInt() - settings.textPercent()) <
                std::abs(text->itemData(nearest).toInt() - settings.textPercent()))
                nearest = i;
        }
        text->setCurrentIndex(nearest);
        close->setCurrentIndex(close->findData(int(settings.closeChoice())));
    };
    present();
    connect(&settings, &WindowSettings::changed, this, present);
    connect(theme, &QComboBox::currentIndexChanged, this,
            [&settings, theme] { settings.setTheme(ThemeChoice(theme->currentData().toInt())); });
    connect(text, &QComboBox::currentIndexChanged, this,
            [&settings, text] { settings.setTextPercent(text->currentData().toInt()); });
    const auto chooseCode = [&settings, family, points] {
        settings.setCodeFont(
            {family->currentData().toString(), points->value() < CodeFont::least ? 0 : double(points->value())});
    };
    connect(family, &QComboBox::currentIndexChanged, this, chooseCode);
    connect(points, &QSpinBox::valueChanged, this, chooseCode);
    connect(language, &QComboBox::currentIndexChanged, this, [&settings, language, later] {
        settings.setLanguage(language->currentData().toString());
        later->show();
    });
    connect(close, &QComboBox::currentIndexChanged, this,
            [&settings, close] { settings.setCloseChoice(CloseChoice(close->currentData().toInt())); });
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    theme->setFocus();
}

} // namespace Vitrine::Ui
