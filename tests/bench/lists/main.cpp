// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/lists/measures.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHash>
#include <QJsonDocument>
#include <QTextStream>

using namespace Vitrine;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QHash<QByteArray, std::optional<QJsonObject> (*)(int)> measures{{"sessions", Bench::measureSessions},
                                                                          {"files", Bench::measureFiles},
                                                                          {"transcript", Bench::measureTranscript},
                                                                          {"tests", Bench::measureTests}};
    const auto measure = argc == 3 ? measures.value(argv[1]) : nullptr;
    const int count = argc == 3 ? QByteArray(argv[2]).toInt() : 0;
    if (!measure || count <= 0) {
        QTextStream(stderr) << "vitrine-bench-lists sessions|files|transcript|tests COUNT\n";
        return 2;
    }
    Ui::installTheme();
    const auto result = measure(count);
    if (!result)
        return 1;
    QTextStream(stdout) << QJsonDocument(*result).toJson(QJsonDocument::Compact) << '\n';
    return 0;
}
