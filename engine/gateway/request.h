// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/awswire/fields.h"
#include "engine/model/result.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <utility>

namespace Vitrine::Gateway {

using AwsWire::fieldCount;
using AwsWire::fieldOf;
using AwsWire::Fields;

/// A file without a name that holds a body; gone when the last reference goes.
class BodyFile
{
public:
    /// In that folder, which must be on a disk and not in memory.
    [[nodiscard]] static Result<std::shared_ptr<BodyFile>> make(const QString &folder);
    ~BodyFile();
    BodyFile(const BodyFile &) = delete;
    BodyFile &operator=(const BodyFile &) = delete;

    [[nodiscard]] Result<void> append(QByteArrayView bytes);
    [[nodiscard]] Result<QByteArray> readAll() const;
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    explicit BodyFile(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
    qint64 m_size = 0;
};

/// A request whose whole body has come and whose signature is good. A body of more than a mebibyte lies in a file
/// without a name.
struct Request
{
    QByteArray method;
    QByteArray target; ///< as it came: the signature is over these bytes
    Fields fields;
    QByteArray region; ///< of the client that signed it
    QByteArray body;
    std::shared_ptr<BodyFile> bodyFile; ///< instead of `body`
    bool wantsUpgrade = false;          ///< the beginning of a WebSocket

    [[nodiscard]] QByteArray field(QByteArrayView name) const { return fieldOf(fields, name); }
    /// Reads the file, if there is one; may take a while.
    [[nodiscard]] Result<QByteArray> wholeBody() const;
};

/// An answer that is known as a whole.
struct Reply
{
    int status = 200;
    Fields fields;
    QByteArray body;
};

} // namespace Vitrine::Gateway
