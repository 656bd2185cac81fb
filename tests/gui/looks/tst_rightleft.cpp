// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/looks/painted.h"
#include "tests/gui/looks/tour.h"
#include "tests/patience.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTranslator>

using namespace Vitrine;
using namespace Vitrine::Looks;

namespace {

constexpr QChar rightToLeftMark(0x200f);
constexpr QChar isolate(0x2066); ///< what follows is written from left to right …
constexpr QChar isolateEnd(0x2069);

/// The program's texts as if they were in a language that is written from right to left: labels look at their text. In
/// itself each stays English, so that it is painted in one piece.
class RightToLeftTexts : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (context[0] == 'Q' || source[0] == '\0')
            return {};
        return QString(rightToLeftMark) + isolate + QString::fromUtf8(source) + isolateEnd;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// Fields for code begin at the left, and a step's title of words and a path keeps the order of its parts.
/// A label or field has what is in no such language at the side where that begins.
bool isForeign(const QWidget *widget, const QString &text)
{
    static const QStringList titles{QStringLiteral("Read 6 files in "), QStringLiteral("src/upload"),
                                    QStringLiteral("Edited "), QStringLiteral("src/upload/retry.py")};
    if (widget->layoutDirection() == Qt::LeftToRight)
        return true;
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return !label->text().isRightToLeft();
    if (const auto *field = qobject_cast<const QLineEdit *>(widget))
        return !(field->text().isEmpty() ? field->placeholderText() : field->text()).isRightToLeft();
    return widget->inherits("Vitrine::Ui::StepRow") && titles.contains(text);
}

QString wholeText(const QWidget *widget)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    const auto *label = qobject_cast<const QLabel *>(widget);
    return label ? label->text().remove(tag) : QString();
}

/// Signs at the ends of a text go to its other end, texts in a list stand in another order, and "1 min" is "2 min" a
/// moment later: which letters there are is all that counts.
QString letters(QString text)
{
    static const QRegularExpression other(QStringLiteral("[^A-Za-z]+"));
    text.remove(other);
    std::ranges::sort(text);
    return text;
}

/// Texts inside texts are painted in pieces that touch: makes one of each line.
QList<PaintedPiece> joined(QList<PaintedPiece> pieces)
{
    std::ranges::stable_sort(pieces, {}, [](const PaintedPiece &piece) { return piece.rect.left(); });
    QList<PaintedPiece> lines;
    for (const PaintedPiece &piece : std::as_const(pieces)) {
        const auto before = std::ranges::find_if(lines, [&](const PaintedPiece &line) {
            return line.path == piece.path && std::abs(line.rect.bottom() - piece.rect.bottom()) < 2 &&
                   std::abs(line.rect.right() - piece.rect.left()) < 6;
        });
        if (before == lines.end()) {
            lines.append(piece);
        } else {
            before->text += piece.text;
            before->rect |= piece.rect;
        }
    }
    return lines;
}

} // namespace

/// Every pane and dialog laid out from right to left: what stands at the left stands at the right then, painting code
/// included. Code, paths and output keep the order of their signs.
class TestRightLeft : public QObject
{
    Q_OBJECT

    struct Seen
    {
        QString name;
        int width;
        QList<PaintedPiece> pieces; ///< with places in the window
        QList<PaintedPiece> code;   ///< code and output, with places in its widget
        QSet<QString> foreign;      ///< paths, and paths with letters, of what is no text of the program
    };
    static QList<Seen> walk(int stop, Qt::LayoutDirection direction);
    /// Texts that are not where the mirror has them.
    static QStringList notMirrored(const Seen &plain, const Seen &mirrored);
    /// Texts whose signs changed places, or that are cut into pieces.
    static QStringList jumbled(const Seen &plain, const Seen &mirrored);
    /// Lines of code and output that stand elsewhere in their widget.
    static QStringList movedCode(const Seen &plain, const Seen &mirrored);
    static bool isCode(const QWidget *widget);

private Q_SLOTS:
    void initTestCase() { Ui::installTheme(Ui::ThemeChoice::Light); }
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void mirrored_data()
    {
        QTest::addColumn<int>("stop");
        for (int i = 0; i < tour().size(); ++i)
            QTest::addRow("%s", tour().at(i).name) << i;
    }
    void mirrored()
    {
        QFETCH(int, stop);
        const QList<Seen> plain = walk(stop, Qt::LeftToRight);
        const QList<Seen> other = walk(stop, Qt::RightToLeft);
        QCOMPARE(other.size(), plain.size());
        QStringList found;
        for (qsizetype i = 0; i < plain.size(); ++i) {
            QCOMPARE(other[i].name, plain[i].name);
            QVERIFY(plain[i].pieces.size() > 2);
            for (const QString &breach :
                 notMirrored(plain[i], other[i]) + jumbled(plain[i], other[i]) + movedCode(plain[i], other[i]))
                found.append(plain[i].name + QStringLiteral(": ") + breach);
        }
        QVERIFY2(isNothing(found), "what was found stands above");
    }
};

QList<TestRightLeft::Seen> TestRightLeft::walk(int stop, Qt::LayoutDirection direction)
{
    QList<Seen> all;
    QGuiApplication::setLayoutDirection(direction);
    RightToLeftTexts texts;
    if (direction == Qt::RightToLeft)
        QCoreApplication::installTranslator(&texts);
    tour().at(stop).go({1440, 900}, [&](QWidget *seen, const QString &name) {
        QVERIFY(isSettled(seen));
        if (direction == Qt::RightToLeft)
            keepPicture(seen, QStringLiteral("rtl-") + name);
        QList<PaintedPiece> pieces;
        QList<PaintedPiece> code;
        QSet<QString> foreign;
        for (PaintedPiece piece : painted(seen)) {
            // A menu bar is Qt's own, and paints the underlined letters of its words apart.
            if (piece.text.isEmpty() || piece.widget->inherits("QMenuBar") || !piece.shown.contains(piece.rect))
                continue;
            piece.path = pathOf(piece.widget);
            if (isCode(piece.widget)) {
                piece.widget = nullptr;
                code.append(piece);
                continue;
            }
            if (direction == Qt::RightToLeft && isForeign(piece.widget, piece.text))
                foreign +=
                    {piece.path, piece.path + letters(piece.text), piece.path + letters(wholeText(piece.widget))};
            piece.rect.translate(piece.widget->mapTo(seen, QPointF(0, 0)));
            piece.widget = nullptr; // it does not live as long as this list
            pieces.append(piece);
        }
        all.append({name, seen->width(), joined(pieces), code, foreign});
    });
    return all;
}

bool TestRightLeft::isCode(const QWidget *widget)
{
    if (widget->parentWidget() && widget->parentWidget()->inherits("Vitrine::Ui::PromptField"))
        return false;
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        for (const char *kind : {"QTermWidget", "Vitrine::Ui::CodeView", "Vitrine::Ui::DiffView", "QTextEdit",
                                 "QPlainTextEdit", "Vitrine::Ui::TextBody"}) {
            if (at->inherits(kind))
                return true;
        }
    }
    return false;
}

QStringList TestRightLeft::notMirrored(const Seen &plain, const Seen &mirrored)
{
    QStringList found;
    for (const PaintedPiece &piece : plain.pieces) {
        const QString text = letters(piece.text);
        if (text.size() < 4 || mirrored.foreign.contains(piece.path + text))
            continue;
        const double wanted = plain.width - piece.rect.right();
        double nearest = 10'000;
        for (const PaintedPiece &candidate : mirrored.pieces) {
            if (candidate.path == piece.path && letters(candidate.text) == text &&
                std::abs(candidate.rect.top() - piece.rect.top()) < 8 &&
                std::abs(candidate.rect.left() - wanted) < std::abs(nearest - wanted))
                nearest = candidate.rect.left();
        }
        // A wrapped text may break elsewhere; then its lines begin at the mirrored side.
        if (std::abs(nearest - wanted) > 20 && piece.path.contains(QStringLiteral("Label"))) {
            const bool begins = std::ranges::any_of(mirrored.pieces, [&](const PaintedPiece &one) {
                return one.path == piece.path && std::abs(one.rect.right() - (plain.width - piece.rect.left())) < 20;
            });
            if (begins || mirrored.foreign.contains(piece.path))
                continue;
        }
        // Margins at both sides of a layout differ by some pixels, and do not turn.
        if (std::abs(nearest - wanted) > 20)
            found.append(QStringLiteral("%1: \"%2\" stands at %3, its mirror image at %4 and not at %5")
                             .arg(piece.path, piece.text.left(60))
                             .arg(int(piece.rect.left()))
                             .arg(int(nearest))
                             .arg(int(wanted)));
    }
    return found;
}

QStringList TestRightLeft::jumbled(const Seen &plain, const Seen &mirrored)
{
    // Paths, hosts, commands with switches: what begins or ends with a sign.
    static const QRegularExpression code(
        QStringLiteral("^[./~$-][^ ]*[A-Za-z]|[a-z0-9]+ --?[a-z]+|[^ ]*[a-z]/[a-z]+|[a-z]+/$"));
    QStringList found;
    for (const PaintedPiece &piece : plain.pieces) {
        const QRegularExpressionMatch match = code.match(piece.text);
        if (!match.hasMatch() || piece.text.contains(u'…'))
            continue;
        const QString kept = match.captured().trimmed();
        const bool there =
            std::ranges::any_of(mirrored.pieces, [&](const PaintedPiece &one) { return one.text.contains(kept); });
        if (!there)
            found.append(QStringLiteral("%1: the signs of \"%2\" change places").arg(piece.path, piece.text.left(80)));
    }
    return found;
}

QStringList TestRightLeft::movedCode(const Seen &plain, const Seen &mirrored)
{
    QStringList found;
    for (const PaintedPiece &piece : plain.code) {
        if (letters(piece.text).size() < 3)
            continue;
        const bool there = std::ranges::any_of(mirrored.code, [&](const PaintedPiece &one) {
            return one.path == piece.path && one.text == piece.text &&
                   std::abs(one.rect.left() - piece.rect.left()) < 3;
        });
        if (!there)
            found.append(QStringLiteral("%1: \"%2\" is not where it was").arg(piece.path, piece.text.left(60)));
    }
    return found;
}

QTEST_MAIN(TestRightLeft)
#include "tst_rightleft.moc"
