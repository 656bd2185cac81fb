// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Vitrine::Ui {

/// Decides which bytes out of a guest may reach a terminal emulation. Everything that comes out of a guest is hostile,
/// and an emulation does more than to draw: it answers questions, takes over the mouse, sets titles and clipboards.
///
/// A block (the output of one command) keeps text, colours and cursor movement; whatever would outlive its line or make
/// the emulation send bytes is dropped, and "\n" becomes "\r\n", because no terminal stood behind the command. A shell
/// keeps what full-screen programs need and loses titles, clipboard, links and window operations.
///
/// Works on pieces: a sequence may be cut anywhere. Memory is bounded: an endless string is dropped as it comes.
class OutputFilter
{
public:
    enum class Use { Block, Shell };

    explicit OutputFilter(Use use) : m_use(use) {}

    /// Filters from the start of `in` and says in `consumed` how far it came. It stops early so that one piece can
    /// neither take long to draw nor scroll by more than `maxLines` lines (screens that are pushed out by clearing
    /// not counted: there is at most one a piece).
    [[nodiscard]] QByteArray pass(QByteArrayView in, qsizetype *consumed);
    /// All of it at once.
    [[nodiscard]] QByteArray passAll(QByteArrayView in);
    /// Forgets a sequence that was begun.
    void reset();

    static constexpr int maxPiece = 4096; ///< bytes out
    static constexpr int maxLines = 256;  ///< line feeds in a piece

    /// The text alone, without any sequence, for copying, saving as text and reading tests.
    [[nodiscard]] static QByteArray plainText(QByteArrayView in);

private:
    enum class State {
        Text,
        Lead,         ///< 0xC2 was seen: a C1 control in UTF-8 may follow
        Escape,       ///< ESC
        Intermediate, ///< ESC and one of ()*+-./#%SP
        Sequence,     ///< CSI
        String,       ///< OSC, DCS, SOS, PM, APC: until ST or BEL
        StringEscape, ///< ESC within a string
        StringLead,   ///< 0xC2 within a string
    };

    void control(uchar byte, QByteArray *out);
    void escape(uchar byte, QByteArray *out);
    void sequence(uchar byte, QByteArray *out);
    [[nodiscard]] bool allowsSequence(uchar final) const;

    Use m_use;
    State m_state = State::Text;
    QByteArray m_held;   ///< the sequence so far
    int m_lines = 0;     ///< of this piece
    int m_heavy = 0;     ///< operations of this piece that touch the whole screen
    bool m_stop = false; ///< end the piece here
};

} // namespace Vitrine::Ui
