// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/sshinclude.h"

#include "engine/model/sshconfig.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <optional>

namespace Vitrine::Ui {

namespace {

/// A file of a person's own is never as large.
constexpr qint64 largestConfig = qint64(1) << 20;

constexpr QFileDevice::Permissions onlyOurs = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Ui::SshInclude", text);
}

/// None: it is there and cannot be read. An empty one when it is not there.
std::optional<QByteArray> contentOf(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestConfig)
        return std::nullopt;
    return file.readAll();
}

} // namespace

SshInclude::SshInclude(QString hosts) : m_hosts(std::move(hosts)) {}

QString SshInclude::configFile() const
{
    return QDir::home().filePath(QStringLiteral(".ssh/config"));
}

bool SshInclude::isThere() const
{
    const auto content = contentOf(configFile());
    return !m_hosts.isEmpty() && content && SshConfig::includes(QString::fromUtf8(*content), m_hosts);
}

QString SshInclude::line() const
{
    return m_hosts.isEmpty() ? QString() : SshConfig::includeLine(m_hosts);
}

Result<void> SshInclude::add() const
{
    const QString name = configFile();
    const auto content = contentOf(name);
    const auto refused = [&](const QString &why) {
        return fail(ErrorCode::Failed, tr("Cannot add the line to %1. Add it by hand, at the top.").arg(name), why);
    };
    if (!content || line().isEmpty())
        return refused({});
    const QString folder = QFileInfo(name).path();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, onlyOurs | QFileDevice::ExeOwner))
            return refused(folder);
    }
    const auto mode = QFileInfo::exists(name) ? QFile::permissions(name) : onlyOurs;
    QSaveFile file(name);
    const QByteArray whole = line().toUtf8() + '\n' + (content->isEmpty() ? QByteArray() : '\n' + *content);
    if (!file.open(QIODevice::WriteOnly) || file.write(whole) != whole.size() || !file.setPermissions(mode) ||
        !file.commit())
        return refused(file.errorString());
    return {};
}

} // namespace Vitrine::Ui
