// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Vitrine::Ui {

/// A file's bytes as a text that can be edited, and what is needed to make bytes of it again: the same ones, if nothing
/// was edited.
struct EditText
{
    enum class Encoding {
        Utf8,
        Utf8Bom,
        Utf16Le,
        Utf16Be,
        Latin1, ///< bytes that are no UTF-8, one character each
    };
    enum class Ending : quint8 { None, Lf, CrLf, Cr };

    static constexpr qsizetype maxBytes = qsizetype(2) << 20;
    static constexpr qsizetype maxLine = 20'000; ///< characters; a longer one would hold up the window at each key

    QString text; ///< lines end with "\n"
    Encoding encoding = Encoding::Utf8;
    std::vector<Ending> endings; ///< of each line; the last one has None
    bool hides = false;          ///< has characters that hide or reorder what is around them

    /// InvalidInput says why these bytes cannot be edited.
    [[nodiscard]] static Result<EditText> of(const QByteArray &bytes);
    /// What `edited` is as bytes. Lines before and after the part that was edited keep their endings; those within get
    /// the one that most lines have. InvalidInput: the encoding has no such character.
    [[nodiscard]] Result<QByteArray> bytes(const QString &edited) const;
    /// "UTF-8", "CRLF": what a person knows them as.
    [[nodiscard]] QString encodingName() const;
    [[nodiscard]] QString endingName() const;

private:
    [[nodiscard]] Ending usualEnding() const;
};

} // namespace Vitrine::Ui
