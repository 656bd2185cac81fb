// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/testreport.h"

#include <QByteArray>
#include <QList>

namespace Vitrine::Ui {

/// A path that a program of the machine printed, as one of the workspace; empty when it leads out of it.
[[nodiscard]] QByteArray workspacePath(const QString &printed, const QString &mountPath);

/// Where the file of a test may lie in the workspace, the likeliest first. Some programs print a bare name: go's lies
/// in the folder of its package, a class' where its package says. Empty: it says nothing of a file.
[[nodiscard]] QList<QByteArray> testPlaces(const TestCase &test, const QString &mountPath);

} // namespace Vitrine::Ui
