// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/settings/servingbox.h"
#include "ui/settings/windowsettings.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace Vitrine::Ui {

namespace {

constexpr int percents[] = {80, 90, 100, 110, 120, 130, 150, 175, 200};

} // namespace

SettingsDialog::SettingsDialog(WindowSettings &settings, Api::Settings &engine, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));

    auto *theme = new QComboBox(this);
    theme->addItem(tr("As the desktop"), int(ThemeChoice::System));
    theme->addItem(tr("Light"), int(ThemeChoice::Light));
    theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    theme->setObjectName(QStringLiteral("settings.theme"));

    auto *text = new QComboBox(this);
    for (const int percent : percents)
        text->addItem(tr("%1 %").arg(percent), percent);
    text->setObjectName(QStringLiteral("settings.text"));

    auto *close = new QComboBox(this);
    close->addItem(tr("Ask what to do with them"), int(CloseChoice::Ask));
    close->addItem(tr("Stop them"), int(CloseChoice::Stop));
    close->addItem(tr("Keep them running in the background"), int(CloseChoice::KeepRunning));
    close->setObjectName(QStringLiteral("settings.close"));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(24, 20, 24, 20);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnMinimumWidth(1, 300);
    const auto addRow = [&](const QString &words, QComboBox *field) {
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
    addRow(tr("Closing while machines run"), close);
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
    grid->setRowMinimumHeight(grid->rowCount(), 8);
    grid->addWidget(done, grid->rowCount(), 1, Qt::AlignRight);

    const auto present = [&settings, theme, text, close] {
        const QSignalBlocker quiet[] = {QSignalBlocker(theme), QSignalBlocker(text), QSignalBlocker(close)};
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
    connect(close, &QComboBox::currentIndexChanged, this,
            [&settings, close] { settings.setCloseChoice(CloseChoice(close->currentData().toInt())); });
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    theme->setFocus();
}

} // namespace Vitrine::Ui
