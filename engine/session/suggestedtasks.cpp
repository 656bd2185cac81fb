// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/suggestedtasks.h"

#include "engine/session/testcommand.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace Vitrine::Session {

namespace {

using namespace std::chrono_literals;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Task", text);
}

/// The first of these scripts that package.json has, as npm runs it.
QString npmScript(const QJsonObject &scripts, const QStringList &names)
{
    for (const QString &name : names) {
        if (!scripts[name].toString().isEmpty())
            return QStringLiteral("npm run ") + name;
    }
    return {};
}

QString makeTarget(const QByteArray &makefile, const QStringList &names)
{
    for (const QString &name : names) {
        const QRegularExpression target(QStringLiteral("^%1\\s*::?(?!=)").arg(name),
                                        QRegularExpression::MultilineOption);
        if (target.match(QString::fromUtf8(makefile)).hasMatch())
            return QStringLiteral("make ") + name;
    }
    return {};
}

} // namespace

TaskList suggestTasks(const ProjectFiles &project)
{
    const auto &files = project.files;
    const QJsonObject scripts = QJsonDocument::fromJson(project.packageJson).object()[u"scripts"].toObject();
    QString build = npmScript(scripts, {QStringLiteral("build")});
    QString lint = npmScript(scripts, {QStringLiteral("lint")});
    QString format = npmScript(scripts, {QStringLiteral("format"), QStringLiteral("fmt")});
    const auto orElse = [](QString *command, bool when, const QString &other) {
        if (command->isEmpty() && when)
            *command = other;
    };
    const bool cargo = files.contains("Cargo.toml");
    orElse(&build, cargo, QStringLiteral("cargo build"));
    orElse(&lint, cargo, QStringLiteral("cargo clippy --all-targets -- -D warnings"));
    orElse(&format, cargo, QStringLiteral("cargo fmt"));
    const bool go = files.contains("go.mod");
    orElse(&build, go, QStringLiteral("go build ./..."));
    orElse(&lint, go, QStringLiteral("go vet ./..."));
    orElse(&format, go, QStringLiteral("gofmt -l -w ."));
    orElse(&build, true, makeTarget(project.makefile, {QStringLiteral("build"), QStringLiteral("all")}));
    orElse(&lint, true, makeTarget(project.makefile, {QStringLiteral("lint")}));
    orElse(&format, true, makeTarget(project.makefile, {QStringLiteral("format"), QStringLiteral("fmt")}));
    orElse(&build, !project.cmakeLists.isEmpty(), QStringLiteral("cmake -S . -B build && cmake --build build"));
    const bool ruff = project.pyproject.contains("[tool.ruff") || files.contains("ruff.toml");
    orElse(&lint, ruff, QStringLiteral("ruff check ."));
    orElse(&lint, files.contains(".flake8"), QStringLiteral("python3 -m flake8"));
    orElse(&format, project.pyproject.contains("[tool.black"), QStringLiteral("python3 -m black ."));
    orElse(&format, ruff, QStringLiteral("ruff format ."));

    TaskList list;
    const auto add = [&list](const char *id, const QString &name, const QString &command,
                             std::chrono::seconds timeout) {
        if (command.isEmpty())
            return;
        Task task;
        task.id = QString::fromLatin1(id);
        task.name = name;
        task.command = command;
        task.timeout = timeout;
        list.tasks.append(task);
    };
    add(Task::testId, tr("Test"), suggestTestCommand(project), 1800s);
    add("build", tr("Build"), build, 1800s);
    add("lint", tr("Lint"), lint, 300s);
    add("format", tr("Format"), format, 300s);
    if (project.folders.contains(".git") || files.contains(".git")) {
        add("commit", tr("Git commit"),
            QStringLiteral("git add -A && git commit -m ") + QLatin1String(Task::messageWord), 300s);
        add("push", tr("Git push"), QStringLiteral("git push"), 300s);
    }
    return list;
}

} // namespace Vitrine::Session
