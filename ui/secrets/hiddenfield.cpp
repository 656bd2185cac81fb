// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secrets/hiddenfield.h"

#include <QSignalBlocker>

#include <cstring>

namespace Vitrine::Ui {

namespace {

void wipe(void *bytes, qsizetype size)
{
    if (size > 0)
        explicit_bzero(bytes, std::size_t(size));
}

} // namespace

HiddenField::HiddenField(const QString &name, QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setMaxLength(SecretValue::maxBytes);
    setDragEnabled(false);
    setAccessibleName(name);
}

HiddenField::~HiddenField()
{
    const QSignalBlocker quiet(this); // nobody has to hear of it any more
    forget();
}

HeldValue HiddenField::value() const
{
    HeldValue held(new SecretValue, [](SecretValue *value) {
        wipe(const_cast<char *>(value->bytes.constData()), value->bytes.size());
        delete value;
    });
    const QString typed = text(); // shares the field's bytes
    qsizetype size = typed.size();
    while (size > 0 && (typed[size - 1] == u'\n' || typed[size - 1] == u'\r' || typed[size - 1] == QChar(0x2028)))
        --size;
    held->bytes = QStringView(typed).first(size).toUtf8();
    return held;
}

bool HiddenField::holds(const HiddenField &other) const
{
    return text() == other.text();
}

void HiddenField::forget()
{
    {
        const QString typed = text();
        if (typed.capacity() > 0) // else it is the program's own text, which cannot be written to
            wipe(const_cast<QChar *>(typed.constData()), typed.size() * qsizetype(sizeof(QChar)));
    }
    setText(QString()); // what could be undone goes with it
}

} // namespace Vitrine::Ui
