// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/testrerun.h"

#include "engine/model/task.h"

#include <QSet>

#include <algorithm>

namespace Vitrine {

namespace {

constexpr qsizetype maxLine = 60'000;

/// A word of a command line as it is written, and what the shell makes of it.
struct Word
{
    QString raw;
    QString value;
};

/// One command of a line, and what is run before it.
struct Piece
{
    QString before; ///< "cd x && "
    QList<Word> words;
    QString raw;
};

/// The commands of a line that are joined by && and ;. Nothing when the line has more of a shell in it than that.
QList<Piece> piecesOf(const QString &line)
{
    QList<Piece> pieces;
    Piece piece;
    Word word;
    bool inWord = false;
    QChar quote;
    qsizetype begin = 0;
    const auto endWord = [&] {
        if (inWord)
            piece.words.append(std::exchange(word, {}));
        inWord = false;
    };
    const auto endPiece = [&](qsizetype at) {
        endWord();
        piece.raw = line.mid(begin, at - begin).trimmed();
        if (!piece.words.isEmpty())
            pieces.append(piece);
        piece = {};
    };
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (quote == u'\'' || (quote == u'"' && c == u'"')) {
            word.raw += c;
            if (c == quote)
                quote = QChar();
            else
                word.value += c;
            continue;
        }
        if (c == u'$' || c == u'`' || c == u'\\' || c == u'\n' || c.category() == QChar::Other_Control)
            return {};
        if (quote == u'"') {
            word.raw += c;
            word.value += c;
        } else if (c == u'\'' || c == u'"') {
            quote = c;
            word.raw += c;
            inWord = true;
        } else if (c == u' ') {
            endWord();
        } else if (c == u';' || (c == u'&' && i + 1 < line.size() && line.at(i + 1) == u'&')) {
            endPiece(i);
            i += c == u'&' ? 1 : 0;
            begin = i + 1;
            piece.before = line.left(i + 1).trimmed() + u' ';
        } else if (QStringLiteral("|&<>()#{}*?[]~").contains(c)) {
            return {};
        } else {
            word.raw += c;
            word.value += c;
            inWord = true;
        }
    }
    if (!quote.isNull())
        return {};
    endPiece(line.size());
    return pieces;
}

/// A command of the line that runs this program: all up to its name, and the words after it.
struct Found
{
    QString before;
    QString head;
    QList<Word> rest;
    bool there = false;
};

Found findProgram(const QString &line, const QStringList &programs, const QString &then = {})
{
    const QList<Piece> pieces = piecesOf(line);
    for (const Piece &piece : pieces) {
        for (qsizetype i = 0; i < piece.words.size(); ++i) {
            if (!programs.contains(piece.words.at(i).value.section(u'/', -1)))
                continue;
            qsizetype last = i;
            if (!then.isEmpty()) {
                if (i + 1 >= piece.words.size() || piece.words.at(i + 1).value != then)
                    continue;
                last = i + 1;
            }
            QStringList head;
            for (qsizetype at = 0; at <= last; ++at)
                head.append(piece.words.at(at).raw);
            return {piece.before, head.join(u' '), piece.words.mid(last + 1), true};
        }
    }
    return {};
}

/// The options among the words; `valued` take the word that follows, `dropped` choose tests and so go, with theirs.
QString optionsOf(const QList<Word> &words, const QStringList &valued, const QStringList &dropped)
{
    QString kept;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Word &word = words.at(i);
        if (word.value == QLatin1String("--"))
            break;
        if (!word.value.startsWith(u'-'))
            continue;
        const QString name = word.value.section(u'=', 0, 0);
        const bool follows = valued.contains(word.value) && i + 1 < words.size();
        if (!dropped.contains(name)) {
            kept += u' ' + word.raw;
            if (follows)
                kept += u' ' + words.at(i + 1).raw;
        }
        i += follows ? 1 : 0;
    }
    return kept;
}

bool isFit(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'-') &&
           std::ranges::none_of(name, [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// Quoted only where a shell would see something in it.
QString word(const QString &text)
{
    const bool plain = !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("_@%+=:,./-").contains(c));
    });
    return plain ? text : shellQuoted(text);
}

QString escaped(const QString &name)
{
    QString pattern;
    for (const QChar c : name) {
        if (QStringLiteral("\\^$.|?*+()[]{}").contains(c))
            pattern += u'\\';
        pattern += c;
    }
    return pattern;
}

/// "^(a|b)$"; `begin` and `end` around.
QString pattern(const QStringList &names, const char *begin, const char *end)
{
    QStringList escapedNames;
    for (const QString &name : names)
        escapedNames.append(escaped(name));
    return QLatin1String(begin) + u'(' + escapedNames.join(u'|') + u')' + QLatin1String(end);
}

QStringList unique(QStringList list)
{
    list.removeDuplicates();
    return list;
}

QString words(const QStringList &list)
{
    QString text;
    for (const QString &one : list)
        text += u' ' + word(one);
    return text;
}

using Cases = QList<TestCase>;

QString pytest(const Cases &failed, const QString &command)
{
    QStringList ids;
    for (const TestCase &test : failed)
        ids.append(test.name == test.suite ? test.suite : test.suite + QStringLiteral("::") + test.name);
    const Found found = findProgram(command, {QStringLiteral("pytest"), QStringLiteral("py.test")});
    static const QStringList valued{
        QStringLiteral("-k"), QStringLiteral("-m"),   QStringLiteral("-p"),        QStringLiteral("-c"),
        QStringLiteral("-n"), QStringLiteral("-W"),   QStringLiteral("-o"),        QStringLiteral("--maxfail"),
        QStringLiteral("-r"), QStringLiteral("--tb"), QStringLiteral("--rootdir"), QStringLiteral("--junitxml"),
    };
    return found.there ? found.before + found.head +
                             optionsOf(found.rest, valued,
                                       {QStringLiteral("-k"), QStringLiteral("-m"), QStringLiteral("--lf"),
                                        QStringLiteral("--last-failed"), QStringLiteral("--ff")}) +
                             words(unique(ids))
                       : QStringLiteral("python3 -m pytest") + words(unique(ids));
}

QString unittest(const Cases &failed, const QString &command)
{
    QStringList names;
    for (const TestCase &test : failed) {
        if (test.suite.endsWith(QLatin1String("_FailedTest")))
            names.append(test.name); // a module that could not be imported
        else if (test.name == QLatin1String("setUpClass") || test.name == QLatin1String("tearDownClass") ||
                 test.name == QLatin1String("setUpModule") || test.name == QLatin1String("tearDownModule"))
            names.append(test.suite);
        else
            names.append(test.suite + u'.' + test.name);
    }
    const Found found = findProgram(command, {QStringLiteral("unittest")});
    if (!found.there)
        return QStringLiteral("python3 -m unittest -v") + words(unique(names));
    // Names are as seen from the folder in which they were looked for.
    QString start;
    QString top;
    for (qsizetype i = 0; i + 1 < found.rest.size(); ++i) {
        const QString option = found.rest.at(i).value;
        if (option == QLatin1String("-s") || option == QLatin1String("--start-directory"))
            start = found.rest.at(i + 1).value;
        else if (option == QLatin1String("-t") || option == QLatin1String("--top-level-directory"))
            top = found.rest.at(i + 1).value;
    }
    static const QStringList placed{QStringLiteral("-s"), QStringLiteral("--start-directory"),
                                    QStringLiteral("-t"), QStringLiteral("--top-level-directory"),
                                    QStringLiteral("-p"), QStringLiteral("--pattern"),
                                    QStringLiteral("-k")};
    const QString folder = top.isEmpty() ? start : top;
    const QString where = folder.isEmpty() || folder == QLatin1String(".")
                              ? QString()
                              : QStringLiteral("PYTHONPATH=%1 ").arg(word(folder));
    return found.before + where + found.head + optionsOf(found.rest, placed, placed) + words(unique(names));
}

QString go(const Cases &failed, const QString &command)
{
    QStringList packages;
    QStringList names;
    for (const TestCase &test : failed) {
        if (isFit(test.suite))
            packages.append(test.suite);
        names.append(test.name.section(u'/', 0, 0));
    }
    if (packages.isEmpty())
        packages.append(QStringLiteral("./..."));
    static const QStringList valued{
        QStringLiteral("-run"),  QStringLiteral("-timeout"),      QStringLiteral("-count"),
        QStringLiteral("-tags"), QStringLiteral("-bench"),        QStringLiteral("-skip"),
        QStringLiteral("-p"),    QStringLiteral("-parallel"),     QStringLiteral("-cpu"),
        QStringLiteral("-mod"),  QStringLiteral("-coverprofile"),
    };
    const Found found = findProgram(command, {QStringLiteral("go")}, QStringLiteral("test"));
    const QString head =
        found.there ? found.before + found.head +
                          optionsOf(found.rest, valued,
                                    {QStringLiteral("-run"), QStringLiteral("-skip"), QStringLiteral("-bench")})
                    : QStringLiteral("go test");
    return head + QStringLiteral(" -run ") + shellQuoted(pattern(unique(names), "^", "$")) + words(unique(packages));
}

QString cargo(const Cases &failed, const QString &command)
{
    QStringList names;
    for (const TestCase &test : failed)
        names.append(test.name);
    static const QStringList valued{
        QStringLiteral("-p"),       QStringLiteral("--package"), QStringLiteral("--features"),
        QStringLiteral("--test"),   QStringLiteral("--bin"),     QStringLiteral("--example"),
        QStringLiteral("--target"), QStringLiteral("--profile"), QStringLiteral("--manifest-path"),
        QStringLiteral("-j"),       QStringLiteral("--jobs"),    QStringLiteral("-F"),
    };
    const Found found = findProgram(command, {QStringLiteral("cargo")}, QStringLiteral("test"));
    const QString head =
        found.there ? found.before + found.head + optionsOf(found.rest, valued, {}) : QStringLiteral("cargo test");
    return head + QStringLiteral(" -- --exact") + words(unique(names));
}

QString ctest(const Cases &failed, const QString &command)
{
    QStringList names;
    for (const TestCase &test : failed)
        names.append(test.name);
    static const QStringList valued{QStringLiteral("--test-dir"),
                                    QStringLiteral("-R"),
                                    QStringLiteral("-E"),
                                    QStringLiteral("-L"),
                                    QStringLiteral("-LE"),
                                    QStringLiteral("-I"),
                                    QStringLiteral("-C"),
                                    QStringLiteral("-j"),
                                    QStringLiteral("--preset"),
                                    QStringLiteral("--timeout"),
                                    QStringLiteral("--output-junit")};
    const Found found = findProgram(command, {QStringLiteral("ctest")});
    const QString head =
        found.there ? found.before + found.head +
                          optionsOf(found.rest, valued,
                                    {QStringLiteral("-R"), QStringLiteral("-E"), QStringLiteral("-L"),
                                     QStringLiteral("-LE"), QStringLiteral("-I"), QStringLiteral("--rerun-failed")})
                    : QStringLiteral("ctest --test-dir build --output-on-failure");
    return head + QStringLiteral(" -R ") + shellQuoted(pattern(unique(names), "^", "$"));
}

QString node(const Cases &failed)
{
    QStringList names;
    QStringList files;
    for (const TestCase &test : failed) {
        names.append(test.name);
        if (isFit(test.file))
            files.append(test.file);
    }
    return QStringLiteral("node --test --test-name-pattern=") + shellQuoted(pattern(unique(names), "", "$")) +
           words(unique(files));
}

/// jest, vitest and mocha: by a pattern of their full names, in the files that are known.
QString javaScript(const QString &program, const Cases &failed, const QString &command)
{
    QStringList names;
    QStringList files;
    for (const TestCase &test : failed) {
        names.append(test.name);
        if (test.suite.contains(u'.') && isFit(test.suite) && program != QLatin1String("mocha"))
            files.append(test.suite);
    }
    const QString chosen = words(unique(files)) +
                           (program == QLatin1String("mocha") ? QStringLiteral(" -g ") : QStringLiteral(" -t ")) +
                           shellQuoted(pattern(unique(names), "", "$"));
    if (const Found found = findProgram(command, {program}); found.there) {
        const bool once = program == QLatin1String("vitest");
        return found.before + found.head + (once ? QStringLiteral(" run") : QString()) +
               optionsOf(found.rest,
                         {QStringLiteral("-t"), QStringLiteral("-g"), QStringLiteral("-c"), QStringLiteral("--config")},
                         {QStringLiteral("-t"), QStringLiteral("-g")}) +
               chosen;
    }
    const QList<Piece> pieces = piecesOf(command);
    static const QStringList managers{QStringLiteral("npm"), QStringLiteral("pnpm"), QStringLiteral("yarn")};
    if (!pieces.isEmpty() && managers.contains(pieces.last().words.first().value)) {
        const Piece &last = pieces.last();
        const bool through =
            std::ranges::any_of(last.words, [](const Word &w) { return w.value == QLatin1String("--"); });
        const bool needs = last.words.first().value == QLatin1String("npm") && !through;
        return last.before + last.raw + (needs ? QStringLiteral(" --") : QString()) + chosen;
    }
    return QStringLiteral("npx ") + program +
           (program == QLatin1String("vitest") ? QStringLiteral(" run") : QString()) + chosen;
}

} // namespace

QString rerunCommand(const TestReport &report, const QString &command)
{
    Cases failed;
    for (const TestCase &test : report.cases) {
        if (test.outcome == TestCase::Outcome::Failed && isFit(test.name) &&
            (test.suite.isEmpty() || isFit(test.suite)))
            failed.append(test);
    }
    if (failed.isEmpty())
        return {};
    const QString format = report.format;
    QString line;
    if (format == QLatin1String("pytest"))
        line = pytest(failed, command);
    else if (format == QLatin1String("unittest"))
        line = unittest(failed, command);
    else if (format == QLatin1String("go"))
        line = go(failed, command);
    else if (format == QLatin1String("cargo"))
        line = cargo(failed, command);
    else if (format == QLatin1String("ctest"))
        line = ctest(failed, command);
    else if (format == QLatin1String("jest") || format == QLatin1String("vitest") || format == QLatin1String("mocha"))
        line = javaScript(format, failed, command);
    else if (format == QLatin1String("node") || format == QLatin1String("tap")) {
        // TAP itself says nothing of who wrote it; a script's name does.
        static const QStringList scripts{QStringLiteral("js"), QStringLiteral("mjs"), QStringLiteral("cjs"),
                                         QStringLiteral("ts"), QStringLiteral("mts"), QStringLiteral("cts")};
        const bool ours = std::ranges::all_of(
            failed, [](const TestCase &test) { return scripts.contains(test.file.section(u'.', -1)); });
        if (format == QLatin1String("node") || ours)
            line = node(failed);
    }
    return line.toUtf8().size() > maxLine ? QString() : line;
}

} // namespace Vitrine
