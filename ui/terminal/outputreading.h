// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "engine/model/operation.h"

#include <QSaveFile>

#include <functional>
#include <memory>

namespace Vitrine::Ui {

/// Reads a record's output from its beginning, 1 MiB at a time, in order of arrival. Base of the two below.
class ReadOutput
{
public:
    ReadOutput(Api::Commands &commands, QString id) : m_commands(commands), m_id(std::move(id)) {}
    virtual ~ReadOutput() = default;

    /// Called between 0 and 1.
    std::function<void(double)> progress;

protected:
    static constexpr qint64 pageBytes = 1 << 20;

    /// Reads on; take() gets each slice, ended() the end or the failure, in `context`.
    void readFrom(qint64 position, QObject *context);
    /// False: enough.
    virtual bool take(const OutputSlice &slice) = 0;
    virtual void readingEnded(const Result<void> &result) = 0;
    /// Between two slices; whoever has work to do first calls readFrom() afterwards.
    virtual void goOn(QObject *context, qint64 position) { readFrom(position, context); }

private:
    Api::Commands &m_commands;
    QString m_id;
};

/// The first `limit` bytes of an output; both streams, or one.
class CollectOutput : public Operation<QByteArray>, private ReadOutput
{
public:
    CollectOutput(Api::Commands &commands, const QString &id, qint64 limit, QObject *parent);
    void start() override { readFrom(0, this); }
    /// There was more than the limit; valid once it has ended.
    [[nodiscard]] bool isCut() const { return m_cut; }

private:
    bool take(const OutputSlice &slice) override;
    void readingEnded(const Result<void> &result) override;

    qint64 m_limit;
    QByteArray m_bytes;
    bool m_cut = false;
};

/// Writes an output, byte by byte as it came, to a file; ends with the number of bytes. What the record left out is
/// named in the file where it is missing. The file is there only when all of it could be written. A worker writes, one
/// piece at a time: a disk may take its time, and the end waits for it.
class SaveOutput : public Operation<qint64>, public ReadOutput
{
public:
    SaveOutput(Api::Commands &commands, const QString &id, const QString &path, QObject *parent);
    void start() override;

protected:
    void abandon() override;

private:
    /// Whoever writes has it, and the last of both drops it.
    struct Target;

    bool take(const OutputSlice &slice) override;
    void readingEnded(const Result<void> &result) override;
    void goOn(QObject *context, qint64 position) override;
    void write(std::function<bool()> work, std::function<void()> then);

    std::shared_ptr<Target> m_target;
    QByteArray m_piece;
    qint64 m_written = 0;
};

} // namespace Vitrine::Ui
