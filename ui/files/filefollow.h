// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QHash>
#include <QTimer>

#include <optional>

namespace Vitrine::Ui {

/// Says which file of a running session was written last, while it is on: what the agent works at. Folders that
/// programs fill (.git, node_modules, …) do not count. Looks at one folder at a time and at most a few times a second.
class FileFollow : public QObject
{
    Q_OBJECT

public:
    explicit FileFollow(Api::Files &files, QObject *parent = nullptr);
    ~FileFollow() override;

    /// None: off.
    void follow(const std::optional<SessionKey> &key);
    [[nodiscard]] bool isOn() const { return m_key.has_value(); }

Q_SIGNALS:
    void written(const QByteArray &path, const Vitrine::FileEntry &entry);

private:
    void look();
    void looked(const QByteArray &folder, const Result<FolderPage> &page);
    [[nodiscard]] static bool isQuiet(const QByteArray &folder);

    static constexpr qsizetype maxFolders = 200;
    Api::Files &m_files;
    std::optional<SessionKey> m_key;
    QHash<QByteArray, bool> m_changed;     ///< folders to be looked at
    QHash<QByteArray, QDateTime> m_newest; ///< what was told of a folder
    bool m_busy = false;
    quint64 m_turn = 0;
    QTimer m_rest;
};

} // namespace Vitrine::Ui
