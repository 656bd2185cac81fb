// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"
#include "engine/model/testreport.h"

#include <QByteArray>
#include <QStringList>

namespace Vitrine {

/// Test results as files: JUnit XML, which most test programs can write. Files come out of a workspace and may hold
/// anything: no document type is read, so there are no entities but XML's own five and nothing outside is looked at;
/// depth, attributes, numbers and lengths are bounded.
namespace JunitXml {

inline constexpr qsizetype maxFile = 16 * 1024 * 1024;
inline constexpr int maxDepth = 50;
inline constexpr int maxAttributes = 100; ///< of one element

/// InvalidInput when it is none of JUnit's, Corrupt when it is broken; `detail` says where. Takes some 30 ms a
/// megabyte.
[[nodiscard]] Result<TestReport> parse(const QByteArray &file);

/// Several files as one report, in their order.
[[nodiscard]] TestReport joined(const QList<TestReport> &reports);

/// What a run's files add to what its output says: the report that names more tests, with what only the other knows.
[[nodiscard]] TestReport merged(TestReport output, const TestReport &files);

/// Paths of .xml files that the command or its output names, as they stand there; at most 20.
[[nodiscard]] QStringList namedFiles(const QString &command, QByteArrayView output);

/// Folders of a workspace in which test programs leave such files; "" is the workspace itself.
[[nodiscard]] const QList<QByteArray> &usualFolders();

} // namespace JunitXml

} // namespace Vitrine
