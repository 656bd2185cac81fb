// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Vitrine::Image {

/// `Words::tr("…")` outside of QObjects, in one context for the translators.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Image)
};

} // namespace Vitrine::Image
