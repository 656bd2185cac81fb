// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/door/line.h"

#include <QTimer>

#include <chrono>

namespace Vitrine::Door {

namespace {

/// How long a connection into the machine may take to end when its client has left.
constexpr std::chrono::seconds linger{5};

class ProgramLine final : public Line
{
public:
    ProgramLine(std::shared_ptr<Api::Program> program, quint64 number, Answers &answers) : m_program(std::move(program))
    {
        connect(m_program.get(), &Api::Program::inputTaken, this,
                [number, &answers](qint64 bytes) { answers.tellTaken(number, bytes); });
        connect(m_program.get(), &Api::Program::data, this,
                [number, &answers](OutputStream stream, const QByteArray &bytes) {
                    answers.tellData(number, stream, bytes);
                });
        connect(m_program.get(), &Api::Program::ended, this, [number, &answers](int exitCode, const Error &problem) {
            answers.tellEnded(number, exitCode, problem.text());
        });
        answers.tellOpened(number);
        m_program->grant(OutputStream::Out, Answers::window);
        m_program->grant(OutputStream::Err, Answers::window);
    }

    void write(const QByteArray &bytes) override { m_program->write(bytes); }
    void finishInput() override { m_program->finishInput(); }
    void grant(OutputStream stream, qint64 bytes) override { m_program->grant(stream, bytes); }
    void resize(Api::ShellSize size) override { m_program->resize(size); }
    void kill() override { m_program->kill(); }

private:
    std::shared_ptr<Api::Program> m_program;
};

class StreamLine final : public Line
{
public:
    StreamLine(Api::AgentStream stream, quint64 number, Answers &answers)
        : m_stream(std::move(stream)), m_number(number), m_answers(answers)
    {
        ByteStream *const bytes = m_stream.stream.get();
        connect(bytes, &ByteStream::data, this,
                [this](const QByteArray &piece) { m_answers.tellData(m_number, OutputStream::Out, piece); });
        connect(bytes, &ByteStream::bytesWritten, this, &StreamLine::countWritten);
        connect(bytes, &ByteStream::readFinished, this, [this] { m_answers.tellFinished(m_number); });
        connect(bytes, &ByteStream::closed, this, [this] {
            m_closed = true;
            m_answers.tellEnded(m_number, -1, {});
        });
        m_answers.tellOpened(m_number);
        bytes->grant(Answers::window);
    }

    /// What the client sent before it left still goes out.
    ~StreamLine() override
    {
        m_stream.stream->disconnect(this);
        if (m_closed)
            return;
        m_stream.stream->finishWriting();
        QTimer::singleShot(linger, m_stream.stream.get(), [held = m_stream] { held.stream->abort(); });
    }

    void write(const QByteArray &bytes) override
    {
        m_written += bytes.size();
        m_stream.stream->write(bytes);
    }
    void finishInput() override { m_stream.stream->finishWriting(); }
    void grant(OutputStream, qint64 bytes) override { m_stream.stream->grant(bytes); }

private:
    void countWritten()
    {
        const qint64 taken = m_written - m_stream.stream->bytesToWrite() - m_taken;
        if (taken <= 0)
            return;
        m_taken += taken;
        m_answers.tellTaken(m_number, taken);
    }

    Api::AgentStream m_stream;
    quint64 m_number;
    Answers &m_answers;
    qint64 m_written = 0;
    qint64 m_taken = 0;
    bool m_closed = false;
};

} // namespace

std::unique_ptr<Line> lineTo(const std::shared_ptr<Api::Program> &program, quint64 number, Answers &answers)
{
    return std::make_unique<ProgramLine>(program, number, answers);
}

std::unique_ptr<Line> lineTo(const Api::AgentStream &stream, quint64 number, Answers &answers)
{
    return std::make_unique<StreamLine>(stream, number, answers);
}

} // namespace Vitrine::Door
