// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/outbox.h"

#include <algorithm>

namespace Vitrine::GuestOs {

void Outbox::addAnswer(std::string frames)
{
    m_answerBytes += frames.size();
    m_answers.push_back(std::move(frames));
}

void Outbox::wake(Source *source)
{
    if (!std::ranges::contains(m_sources, source))
        m_sources.push_back(source);
}

void Outbox::forget(Source *source)
{
    std::erase(m_sources, source);
}

bool Outbox::produce(std::string &out, std::uint32_t epoch)
{
    if (!m_urgent.empty()) {
        out.append(m_urgent);
        m_urgent.clear();
        return true;
    }
    if (!m_answers.empty()) {
        m_answerBytes -= m_answers.front().size();
        out.append(m_answers.front());
        m_answers.pop_front();
        return true;
    }
    while (!m_sources.empty()) {
        Source *const source = m_sources.front();
        m_sources.pop_front();
        if (source->produce(out, epoch)) {
            m_sources.push_back(source);
            return true;
        }
    }
    return false;
}

void Outbox::clear()
{
    m_urgent.clear();
    m_answers.clear();
    m_answerBytes = 0;
    m_sources.clear();
}

} // namespace Vitrine::GuestOs
