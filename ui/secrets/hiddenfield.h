// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/secret.h"

#include <QLineEdit>

#include <memory>

namespace Vitrine::Ui {

/// What is wiped when its last holder lets go.
using HeldValue = std::shared_ptr<SecretValue>;

/// A field for a key or a passphrase: it shows dots, gives nothing to the clipboard, and wipes what was typed when it
/// is told so and when it goes.
class HiddenField : public QLineEdit
{
    Q_OBJECT

public:
    explicit HiddenField(const QString &name, QWidget *parent = nullptr);
    ~HiddenField() override;

    /// A copy, without line ends behind it, which come along when something is pasted.
    [[nodiscard]] HeldValue value() const;
    [[nodiscard]] bool holds(const HiddenField &other) const; ///< the same as that one
    void forget();
};

} // namespace Vitrine::Ui
