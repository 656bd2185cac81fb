// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editors.h"

#include <QStandardPaths>
#include <QUrl>
#include <QUrlQuery>

#include <array>

namespace Vitrine::Ui {

namespace {

enum class Kind { Code, Zed, Gateway };

struct Known
{
    Kind kind;
    const char *id;
    const char *name; ///< a trade name: not translated
    std::array<const char *, 4> programs;
};

/// Packagers call the same program by several names.
constexpr std::array known{
    Known{Kind::Code, "code", "Visual Studio Code", {"code", "code-insiders", nullptr, nullptr}},
    Known{Kind::Code, "codium", "VSCodium", {"codium", "vscodium", nullptr, nullptr}},
    Known{Kind::Code, "cursor", "Cursor", {"cursor", nullptr, nullptr, nullptr}},
    Known{Kind::Zed, "zed", "Zed", {"zed", "zeditor", "zedit", "zed-editor"}},
    Known{Kind::Gateway, "gateway", "JetBrains Gateway", {"gateway", "jetbrains-gateway", "gateway.sh", nullptr}},
};

QString encoded(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

} // namespace

QStringList Editor::arguments(const EditorGoal &goal) const
{
    for (const Known &each : known) {
        if (id != QLatin1String(each.id))
            continue;
        switch (each.kind) {
        case Kind::Code:
            return {QStringLiteral("--folder-uri"),
                    QStringLiteral("vscode-remote://ssh-remote+%1%2").arg(goal.host, encoded(goal.folder))};
        case Kind::Zed:
            return {QStringLiteral("ssh://%1%2").arg(goal.host, encoded(goal.folder))};
        case Kind::Gateway: {
            QUrlQuery query;
            query.addQueryItem(QStringLiteral("type"), QStringLiteral("ssh"));
            query.addQueryItem(QStringLiteral("deploy"), QStringLiteral("true"));
            query.addQueryItem(QStringLiteral("host"), goal.host);
            query.addQueryItem(QStringLiteral("port"), QString::number(goal.port));
            query.addQueryItem(QStringLiteral("user"), goal.user);
            query.addQueryItem(QStringLiteral("projectPath"), goal.folder);
            return {QStringLiteral("jetbrains-gateway://connect#%1").arg(query.toString(QUrl::FullyEncoded))};
        }
        }
    }
    return {};
}

QList<Editor> installedEditors()
{
    QList<Editor> found;
    for (const Known &each : known) {
        for (const char *const name : each.programs) {
            const QString program = name ? QStandardPaths::findExecutable(QString::fromLatin1(name)) : QString();
            if (program.isEmpty())
                continue;
            found.append({QString::fromLatin1(each.id), QString::fromLatin1(each.name), program});
            break;
        }
    }
    return found;
}

} // namespace Vitrine::Ui
