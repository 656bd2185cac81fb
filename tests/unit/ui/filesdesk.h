// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/files/filepage.h"
#include "ui/files/filespane.h"
#include "ui/window/actions.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace Vitrine::Ui {

/// A pane of files over the fake engine, with the window's part played by the test.
struct FilesDesk
{
    const SessionKey key{QStringLiteral("sample"), QStringLiteral("upload-retry")};
    const SessionKey stoppedKey{QStringLiteral("sample"), QStringLiteral("payment-replay")};

    FilesDesk()
    {
        engine.populate();
        pane = std::make_unique<FilesPane>(PaneContext{nouns, actions});
        QObject::connect(pane.get(), &Pane::pageOpened, &owner, [this](Pane *page, bool) {
            pages.emplace_back(static_cast<FilePage *>(page));
            page->setSession(engine.session(key));
            QObject::connect(page, &Pane::failed, &owner, [this](const Error &error) { errors.append(error); });
            page->resize(774, 500);
            page->show();
        });
        QObject::connect(pane.get(), &Pane::failed, &owner, [this](const Error &error) { errors.append(error); });
        pane->resize(392, 800);
        pane->show();
    }
    void show(const SessionKey &which) { pane->setSession(engine.session(which)); }
    void show() { show(key); }
    [[nodiscard]] bool has(const QByteArray &path, const SessionKey &which)
    {
        bool found = false;
        bool done = false;
        nouns.files.stat(which, path).then(&engine, [&](const Result<FileEntry> &entry) {
            found = entry.has_value();
            done = true;
        });
        return waitUntil([&] { return done; }) && found;
    }
    [[nodiscard]] bool has(const QByteArray &path) { return has(path, key); }
    [[nodiscard]] QByteArray content(const QByteArray &path)
    {
        QByteArray bytes;
        bool done = false;
        nouns.files.read(key, path, 0, 1 << 20).then(&engine, [&](const Result<FileChunk> &chunk) {
            bytes = chunk ? chunk->bytes : QByteArray("none");
            done = true;
        });
        return waitUntil([&] { return done; }) ? bytes : QByteArray("no answer");
    }
    /// A button of an open dialog, by its words.
    [[nodiscard]] static QPushButton *button(const QDialog *dialog, const QString &text)
    {
        if (!dialog)
            return nullptr;
        for (QPushButton *one : dialog->findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    void putHere(const QString &name, const QByteArray &bytes) const
    {
        const QString path = here.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    [[nodiscard]] QByteArray contentHere(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }

    Fake::FakeEngine engine;
    Api::Nouns nouns = engine.nouns();
    QObject owner;
    Actions actions{&owner};
    QTemporaryDir here;
    QList<Error> errors;
    std::unique_ptr<FilesPane> pane;
    std::vector<std::unique_ptr<FilePage>> pages;
};

} // namespace Vitrine::Ui
