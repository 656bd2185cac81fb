// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/filefinder.h"

#include <QAbstractListModel>
#include <QListView>

class QLabel;

namespace Vitrine::Ui {

/// The list of what was found, in the place of the tree while something is looked for.
class FoundFiles : public QWidget
{
    Q_OBJECT

public:
    explicit FoundFiles(Api::Files &files, QWidget *parent = nullptr);

    void setSession(const std::optional<SessionKey> &key) { m_finder->setSession(key); }
    void setText(const QString &text);
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] QByteArray currentPath() const;
    [[nodiscard]] QStringList names() const; ///< in order, for tests
    [[nodiscard]] QString status() const;
    void selectFirst();

Q_SIGNALS:
    void shown(const QByteArray &path, const Vitrine::FileEntry &entry);
    void opened(const QByteArray &path, const Vitrine::FileEntry &entry);
    void menuRequested(const QByteArray &path, const QPoint &globalPosition);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Model;
    void updateStatus();

    FileFinder *m_finder;
    Model *m_model;
    QListView *m_list;
    QLabel *m_status;
    int m_total = 0;
    bool m_answered = false;
};

} // namespace Vitrine::Ui
