// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// A certificate that signs itself, as PEM, and its key. Made anew each time.
struct TestCertificate
{
    QByteArray certificate;
    QByteArray key;

    /// For a server of this name.
    [[nodiscard]] static TestCertificate make(const QByteArray &name);
};
