// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/doctor.h>

#include <QtCore/QMap>

namespace Inspector {

/// What the last exchange of each step tells though it went well, and what they tell together.
class ExchangeChecks {
public:
    void clear() { m_steps.clear(); }
    void add(const Cozewi::ExchangeRecord &record);
    /// That the platform is slow is said once, however many calls it made wait.
    [[nodiscard]] Cozewi::FindingList findings() const;

private:
    struct Step {
        Cozewi::ExchangeRecord record;
        Cozewi::FindingList findings;
    };

    QMap<Cozewi::Stage, Step> m_steps;
};

} // namespace Inspector
