// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Vitrine;

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("vitrine"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QCoreApplication app(argc, argv);
    const auto typed = Cli::readCommandLine(QCoreApplication::arguments().mid(1));
    if (!typed) {
        std::fprintf(stderr, "vitrine: %s\n", qUtf8Printable(typed.error().message));
        return 2;
    }
    return Cli::runCommandLine(*typed);
}
