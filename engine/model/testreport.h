// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace Vitrine {

/// One test as the output of a test program names it.
struct TestCase
{
    enum class Outcome { Passed, Failed, Skipped };
    QString suite; ///< file, class, package or outer test; may be empty
    QString name;
    Outcome outcome = Outcome::Passed;
    qint64 milliseconds = -1; ///< -1: not said
    QString message; ///< what was printed about a failure, or why it was skipped; at most maxMessage characters
    QString file;    ///< where the failure is, if said; as printed
    int line = 0;

    static constexpr int maxMessage = 8192;
};

/// What the output of a test program says of its tests. It comes from the guest and may say anything: whether a run
/// passed is told by its exit code alone. Nothing is made up: a number that the output does not give is -1.
struct TestReport
{
    QString format;        ///< "unittest", "pytest", "tap", "node", "jest", "vitest", "mocha", "ctest", "cargo", "go",
                           ///< "junit"; empty: none known
    QList<TestCase> cases; ///< as far as named; at most maxCases
    int passed = -1;
    int failed = -1;
    int skipped = -1;

    [[nodiscard]] bool isKnown() const { return !format.isEmpty(); }
    /// All tests, when passed and failed are known.
    [[nodiscard]] int total() const { return passed < 0 || failed < 0 ? -1 : passed + failed + std::max(0, skipped); }

    static constexpr qsizetype maxCases = 20'000;
};

/// Reads the output of a test program, stdout and stderr in order of arrival. Colours and carriage returns do not
/// matter. Takes some 20 ms a megabyte.
[[nodiscard]] TestReport parseTestReport(QByteArrayView output);

} // namespace Vitrine
