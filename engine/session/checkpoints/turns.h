// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"

#include <deque>
#include <memory>

namespace Vitrine::Session {

/// One at a time, in the order in which they asked. Whoever has the turn holds a token; dropping it hands the turn on.
class Turns
{
public:
    using Token = std::shared_ptr<void>;

    [[nodiscard]] Pending<Token> take()
    {
        Promise<Token> promise;
        m_state->waiting.push_back(promise);
        const auto pending = promise.pending();
        if (!m_state->isTaken)
            handOn(m_state);
        return pending;
    }
    [[nodiscard]] bool isFree() const { return !m_state->isTaken; }

private:
    struct State
    {
        std::deque<Promise<Token>> waiting;
        bool isTaken = false;
    };
    static void handOn(const std::shared_ptr<State> &state)
    {
        state->isTaken = !state->waiting.empty();
        if (!state->isTaken)
            return;
        const Promise<Token> next = state->waiting.front();
        state->waiting.pop_front();
        next.finish(Token(new int(0), [weak = std::weak_ptr<State>(state)](int *mark) {
            delete mark;
            if (const auto alive = weak.lock())
                handOn(alive);
        }));
    }
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace Vitrine::Session
