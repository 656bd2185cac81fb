// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/question.h"

#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

namespace Vitrine::Cli {

void askYesOrNo(QObject *context, const QString &question, std::function<void(bool)> answered)
{
    std::fputs((question + QLatin1Char(' ')).toUtf8().constData(), stderr);
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, answered = std::move(answered)] {
        notifier->setEnabled(false);
        notifier->deleteLater();
        char answer[256];
        const auto size = ::read(STDIN_FILENO, answer, sizeof answer);
        answered(size > 0 && (answer[0] == 'y' || answer[0] == 'Y'));
    });
}

} // namespace Vitrine::Cli
