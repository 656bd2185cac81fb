// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"

#include <deque>
#include <memory>

namespace Vitrine::Session {

/// One at a time, or a few, in the order in which they asked. Whoever has a turn holds a token; dropping it hands the
/// turn on.
class Turns
{
public:
    using Token = std::shared_ptr<void>;

    explicit Turns(int together = 1) : m_state(std::make_shared<State>(State{{}, together, together})) {}

    [[nodiscard]] Pending<Token> take()
    {
        Promise<Token> promise;
        m_state->waiting.push_back(promise);
        const auto pending = promise.pending();
        handOn(m_state);
        return pending;
    }
    [[nodiscard]] bool isFree() const { return m_state->left > 0; }
    /// Nobody has a turn.
    [[nodiscard]] bool isIdle() const { return m_state->left == m_state->together; }

private:
    struct State
    {
        std::deque<Promise<Token>> waiting;
        int left = 0;
        int together = 0;
    };
    static void handOn(const std::shared_ptr<State> &state)
    {
        if (state->left == 0 || state->waiting.empty())
            return;
        const Promise<Token> next = state->waiting.front();
        state->waiting.pop_front();
        --state->left;
        next.finish(Token(new int(0), [weak = std::weak_ptr<State>(state)](int *mark) {
            delete mark;
            if (const auto alive = weak.lock()) {
                ++alive->left;
                handOn(alive);
            }
        }));
    }
    std::shared_ptr<State> m_state;
};

} // namespace Vitrine::Session
