// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/terminalcolors.h"

#include "ui/theme/theme.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace Vitrine::Ui {

namespace {

QByteArray entry(const QByteArray &name, const QColor &ink)
{
    return '[' + name + "]\nColor=" + QByteArray::number(ink.red()) + ',' + QByteArray::number(ink.green()) + ',' +
           QByteArray::number(ink.blue()) + "\n\n";
}

QColor between(const QColor &a, const QColor &b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

} // namespace

TerminalColors terminalColors()
{
    TerminalColors colors;
    colors.text = color(Token::Text);
    colors.ground = color(Token::Base);
    const bool dark = contrastRatio(colors.ground, QColor(Qt::white)) > 4.5;
    // White on white and black on black would be invisible: both become grey.
    const QColor magenta = color(Token::CodeKeyword);
    const QColor cyan = dark ? QColor(0x6c, 0xcf, 0xdb) : QColor(0x0a, 0x64, 0x70);
    const QColor grey = color(Token::Text2);
    colors.normal = {dark ? grey : colors.text,
                     color(Token::Bad),
                     color(Token::Ok),
                     color(Token::Warn),
                     color(Token::Accent),
                     magenta,
                     cyan,
                     dark ? colors.text : grey};
    if (dark)
        colors.intense = {grey,
                          QColor(0xff, 0xb3, 0xab),
                          QColor(0x9a, 0xe2, 0xb2),
                          QColor(0xf8, 0xd2, 0x8e),
                          QColor(0xb9, 0xcd, 0xff),
                          QColor(0xe6, 0xc2, 0xf0),
                          QColor(0x9a, 0xe3, 0xeb),
                          QColor(Qt::white)};
    else
        colors.intense = {grey,
                          QColor(0xc4, 0x2b, 0x21),
                          QColor(0x1b, 0x73, 0x40),
                          QColor(0x8c, 0x55, 0x00),
                          QColor(0x33, 0x5f, 0xdb),
                          QColor(0x8d, 0x3a, 0xa3),
                          QColor(0x0b, 0x70, 0x7d),
                          colors.text};
    return colors;
}

QString colorSchemeFile()
{
    // QTermWidget remembers schemes by file name, so each set of colours needs a name of its own.
    static const auto directory = std::make_unique<QTemporaryDir>();
    const TerminalColors colors = terminalColors();
    QByteArray text = "[General]\nDescription=Vitrine\nOpacity=1\n\n";
    text += entry("Background", colors.ground) + entry("BackgroundIntense", colors.ground) +
            entry("BackgroundFaint", colors.ground);
    text += entry("Foreground", colors.text) + entry("ForegroundIntense", colors.text) +
            entry("ForegroundFaint", between(colors.text, colors.ground));
    for (int i = 0; i < 8; ++i) {
        const QByteArray name = "Color" + QByteArray::number(i);
        text += entry(name, colors.normal[size_t(i)]) + entry(name + "Intense", colors.intense[size_t(i)]) +
                entry(name + "Faint", between(colors.normal[size_t(i)], colors.ground));
    }
    const QString path = directory->filePath(
        QStringLiteral("vitrine-%1.colorscheme")
            .arg(QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(12))));
    if (!QFile::exists(path)) {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }
    return path;
}

} // namespace Vitrine::Ui
