// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/testreport.h"

#include <QStringList>

/// The readers behind parseTestReport(), one a format. Each gets all lines, and gives a report with an empty format
/// when they are not of its kind.
namespace Vitrine::TestFormats {

[[nodiscard]] TestReport readUnittest(const QStringList &lines);
[[nodiscard]] TestReport readPytest(const QStringList &lines);
[[nodiscard]] TestReport readTap(const QStringList &lines);
[[nodiscard]] TestReport readNode(const QStringList &lines);
[[nodiscard]] TestReport readJavaScript(const QStringList &lines); ///< jest, vitest, mocha
[[nodiscard]] TestReport readCtest(const QStringList &lines);
[[nodiscard]] TestReport readCargo(const QStringList &lines);
[[nodiscard]] TestReport readGo(const QStringList &lines);
[[nodiscard]] TestReport readGoEvents(const QStringList &lines); ///< go test -json

// What the readers share.
void add(TestReport *report, TestCase test);
/// The case of this name, newest first; null when there is none.
[[nodiscard]] TestCase *find(TestReport *report, const QString &name, const QString &suite = {});
void addMessage(TestCase *test, const QString &line);
/// Fills the counts that the output does not give from the cases, where all of them are named.
void countCases(TestReport *report);
[[nodiscard]] qint64 milliseconds(const QString &number, const QString &unit);

} // namespace Vitrine::TestFormats
