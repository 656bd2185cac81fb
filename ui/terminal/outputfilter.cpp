// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/outputfilter.h"

#include <cstring>

namespace Vitrine::Ui {

namespace {

constexpr uchar escapeByte = 0x1b;
constexpr int maxSequence = 64; ///< longer ones are no sequences that anybody means
constexpr int maxHeavy = 48;

bool contains(const char *set, uchar byte)
{
    return byte != 0 && std::strchr(set, byte) != nullptr;
}

} // namespace

void OutputFilter::reset()
{
    m_state = State::Text;
    m_held.clear();
}

QByteArray OutputFilter::passAll(QByteArrayView in)
{
    QByteArray out;
    while (!in.isEmpty()) {
        qsizetype consumed = 0;
        out += pass(in, &consumed);
        in = in.sliced(consumed);
    }
    return out;
}

QByteArray OutputFilter::pass(QByteArrayView in, qsizetype *consumed)
{
    QByteArray out;
    out.reserve(maxPiece + 16);
    m_lines = 0;
    m_heavy = 0;
    m_stop = false;
    qsizetype i = 0;
    // Dropped bytes count, too: a piece of nothing but rubbish must end as well.
    for (; i < in.size() && i < 4 * maxPiece && out.size() < maxPiece && !m_stop; ++i) {
        const auto byte = uchar(in[i]);
        switch (m_state) {
        case State::Text:
            if (byte >= 0x20 && byte != 0x7f && byte != 0xc2)
                out += char(byte);
            else
                control(byte, &out);
            break;
        case State::Lead:
            m_state = State::Text;
            if (byte >= 0x80 && byte <= 0x9f) {
                // The emulation takes U+009B for CSI and may take others for strings; nobody writes C1 in UTF-8.
                if (byte == 0x9b) {
                    m_state = State::Sequence;
                    m_held = "\033[";
                } else if (contains("\x90\x98\x9d\x9e\x9f", byte)) {
                    m_state = State::String;
                }
            } else if (byte >= 0xa0 && byte <= 0xbf) {
                out += char(0xc2);
                out += char(byte);
            } else {
                out += "\xef\xbf\xbd";
                --i; // it begins something of its own
            }
            break;
        case State::Escape:
            escape(byte, &out);
            break;
        case State::Intermediate:
            m_state = State::Text;
            if (byte == escapeByte) {
                m_state = State::Escape;
            } else if (byte >= 0x30 && byte < 0x7f && m_use == Use::Shell && contains("()", uchar(m_held.back()))) {
                out += m_held; // designates a character set
                out += char(byte);
            }
            break;
        case State::Sequence:
            sequence(byte, &out);
            break;
        case State::String:
            if (byte == 0x07 || byte == 0x18 || byte == 0x1a)
                m_state = State::Text;
            else if (byte == escapeByte)
                m_state = State::StringEscape;
            else if (byte == 0xc2)
                m_state = State::StringLead;
            else if (byte == '\n' && m_use == Use::Block)
                control(byte, &out), m_state = State::Text; // never swallow the rest of an output
            break;
        case State::StringEscape:
            m_state = State::Text;
            if (byte != '\\')
                escape(byte, &out); // any other ESC ends the string and begins anew
            break;
        case State::StringLead:
            m_state = byte == 0x9c ? State::Text : State::String;
            break;
        }
    }
    *consumed = i;
    return out;
}

void OutputFilter::control(uchar byte, QByteArray *out)
{
    switch (byte) {
    case escapeByte:
        m_state = State::Escape;
        break;
    case 0xc2:
        m_state = State::Lead;
        break;
    case '\n':
    case 0x0b:
    case 0x0c:
        if (m_use == Use::Block)
            *out += "\r\n";
        else
            *out += char(byte);
        if (++m_lines >= maxLines)
            m_stop = true;
        break;
    case '\r':
    case '\t':
    case '\b':
        *out += char(byte);
        break;
    case 0x07: // bell
    case 0x0e: // shift to the other character set and back
    case 0x0f:
        if (m_use == Use::Shell)
            *out += char(byte);
        break;
    default: // NUL, ENQ (asks for the answerback), XON, XOFF, CAN, SUB, DEL, …
        break;
    }
}

void OutputFilter::escape(uchar byte, QByteArray *out)
{
    m_state = State::Text;
    m_held = "\033";
    m_held += char(byte);
    if (byte == '[') {
        m_state = State::Sequence;
    } else if (contains("]PX^_", byte)) {
        m_state = State::String;
    } else if (contains(" #%()*+-./", byte)) {
        m_state = State::Intermediate;
    } else if (byte == escapeByte) {
        m_state = State::Escape;
    } else if (byte < 0x20) {
        control(byte, out);
    } else if (contains("78", byte)) {
        *out += m_held; // saves and restores the cursor
    } else if (contains("DEM", byte)) {
        *out += m_held; // index, next line, reverse index
        if (++m_lines >= maxLines)
            m_stop = true;
    } else if (m_use == Use::Shell && contains("=>Hc", byte)) {
        *out += m_held; // keypad modes, tab stop, reset
    }
}

void OutputFilter::sequence(uchar byte, QByteArray *out)
{
    if (byte == escapeByte) {
        m_state = State::Escape;
    } else if (byte < 0x20) {
        if (byte == 0x18 || byte == 0x1a)
            m_state = State::Text; // CAN and SUB cancel it
        else
            control(byte, out); // controls work within sequences
    } else if (byte >= 0x40 && byte < 0x7f) {
        m_state = State::Text;
        if (allowsSequence(byte)) {
            *out += m_held;
            *out += char(byte);
            if (byte == 'J' && m_held.contains('2'))
                m_stop = true; // pushes a screen into the history
            if (contains("JLMPX@", byte) && ++m_heavy >= maxHeavy)
                m_stop = true;
        }
    } else if (byte >= 0x80) {
        m_state = State::Text; // not a sequence
        if (byte == 0xc2)
            m_state = State::Lead;
        else
            *out += char(byte);
    } else if (byte != 0x7f) {
        if (m_held.size() < maxSequence)
            m_held += char(byte);
        else
            m_held[2] = '!'; // too long to be meant: read to its end, then drop it
    }
}

bool OutputFilter::allowsSequence(uchar final) const
{
    const QByteArrayView parameters = QByteArrayView(m_held).sliced(2);
    const char first = parameters.isEmpty() ? '\0' : parameters.front();
    bool plain = true;
    for (const char c : parameters)
        plain = plain && ((c >= '0' && c <= '9') || c == ';' || c == ':');
    if (m_use == Use::Block) {
        if (!plain)
            return false; // private modes: alternate screen, mouse, 132 columns, cursor, pasting, …
        if (final == 'J')
            return !parameters.contains('3'); // would empty the history, and with it what was shown
        return contains("mABCDEFGHKLMPX@df", final);
    }
    if (final == 't')
        return false; // window operations, among them "report the title"
    if (final == 'q' || final == 'p')
        return plain || first == '!' || parameters.endsWith(' '); // cursor shape, soft reset
    if (first == '?') {
        // 3: 132 columns would resize the window.
        return !parameters.contains("?3;") && parameters != "?3" && !parameters.contains(";3;") &&
               !parameters.endsWith(";3") && contains("hlsrnJK", final);
    }
    if (first == '>')
        return final == 'c';
    return plain && !contains("x", final);
}

QByteArray OutputFilter::plainText(QByteArrayView in)
{
    OutputFilter filter(Use::Block);
    const QByteArray drawn = filter.passAll(in);
    QByteArray out;
    out.reserve(drawn.size());
    for (qsizetype i = 0; i < drawn.size(); ++i) {
        const char c = drawn[i];
        if (c == '\033') {
            if (i + 1 < drawn.size() && drawn[i + 1] == '[') {
                i += 2;
                while (i < drawn.size() && (drawn[i] < 0x40 || drawn[i] > 0x7e))
                    ++i;
            } else {
                ++i;
            }
        } else if (c == '\r') {
            if (i + 1 >= drawn.size() || drawn[i + 1] == '\n')
                continue;
            if (drawn[i + 1] == '\r')
                continue;
            out += '\n'; // a line that was drawn over: keep both
        } else if (c != '\b') {
            out += c;
        }
    }
    return out;
}

} // namespace Vitrine::Ui
