// SPDX-License-Identifier: MIT
#include "workbench/attention.h"

#include "workbench/workbench.h"

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

Attention::Attention(Workbench *workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(workbench, &Workbench::stateChanged, this, &Attention::look);
    connect(workbench, &Workbench::ticked, this, &Attention::look);
}

void Attention::setBackground(bool background)
{
    if (background == m_background)
        return;
    m_background = background;
    look();
    if (!m_background && m_told) {
        m_told = false;
        Q_EMIT over();
    }
}

Attention::Cause Attention::cause() const
{
    const auto &problems = m_workbench->problems();
    if (!problems.isEmpty() && !m_workbench->isUnconfigured())
        return {u"configuration"_s, problems.constFirst().message, problems.constFirst().hint};
    const TokenFeed *token = m_workbench->token();
    if (!token->problem() || !token->error())
        return {};
    // While the old token is served, what may mend itself is left to do so.
    const bool served = token->status().state == Cozewi::TokenStatus::State::Fresh;
    if (served && token->error()->retryable)
        return {};
    return {u"token "_s + token->error()->kind, token->problem()->what, token->problem()->fix};
}

void Attention::look()
{
    // A call under way may change it.
    if (m_workbench->token()->isBusy())
        return;
    const Cause now = cause();
    if (now.key == m_known)
        return;
    m_known = now.key;
    if (now.key.isEmpty()) {
        if (std::exchange(m_told, false))
            Q_EMIT over();
    } else if (m_background) {
        m_told = true;
        Q_EMIT needed(now.what, now.fix);
    }
}

} // namespace Inspector
