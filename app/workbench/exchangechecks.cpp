// SPDX-License-Identifier: MIT
#include "workbench/exchangechecks.h"

#include "models/sentences.h"
#include "models/timetext.h"

#include <cozewi/stage.h>
#include <cozewi/text.h>

#include <QtCore/QCoreApplication>

#include <algorithm>

using Cozewi::ExchangeRecord;
using Cozewi::Finding;

namespace Inspector {

namespace {

struct SlowWords {
    Q_DECLARE_TR_FUNCTIONS(SlowCalls)
};

Finding slowTogether(const Finding &first, const QList<ExchangeRecord> &slow)
{
    QStringList steps;
    QStringList hosts;
    std::chrono::microseconds sum{};
    const ExchangeRecord *slowest = &slow.first();
    for (const ExchangeRecord &record : slow) {
        steps << SlowWords::tr("%1 %2", "step, time")
                     .arg(Cozewi::stageTitle(record.stage), TimeText::duration(record.timings.total));
        hosts << Cozewi::sanitizedText(record.url.host());
        sum += record.timings.total;
        if (record.timings.total > slowest->timings.total)
            slowest = &record;
    }
    hosts.removeDuplicates();
    Finding finding = first;
    finding.what = SlowWords::tr("The platform (%1) answers slowly: %2.", "hosts, steps")
                       .arg(hosts.join(SlowWords::tr(", ")), steps.join(SlowWords::tr(", ")));
    finding.why =
        SlowWords::tr("All of them worked; one after the other they take %1. Programs with short timeouts fail.")
            .arg(TimeText::duration(sum));
    finding.fix = SlowWords::tr("Allow each request well more than %1. If it stays so, tell the platform.")
                      .arg(TimeText::duration(slowest->timings.total));
    if (const QString id = slowest->requestId(); !id.isEmpty())
        finding.fix = joinSentences({finding.fix, SlowWords::tr("Request id of the slowest call: %1").arg(id)});
    return finding;
}

} // namespace

void ExchangeChecks::add(const ExchangeRecord &record)
{
    m_steps[record.stage] = {record, record.error ? Cozewi::FindingList() : Cozewi::checkExchange(record)};
}

Cozewi::FindingList ExchangeChecks::findings() const
{
    const auto isSlow = [](const Finding &finding) { return finding.id == u"slow"; };
    QList<ExchangeRecord> slow;
    for (const Step &step : m_steps) {
        if (std::any_of(step.findings.cbegin(), step.findings.cend(), isSlow))
            slow.append(step.record);
    }
    Cozewi::FindingList all;
    for (const Step &step : m_steps) {
        for (const Finding &finding : step.findings) {
            if (!isSlow(finding) || slow.size() == 1)
                all.append(finding);
            else if (step.record.stage == slow.first().stage)
                all.append(slowTogether(finding, slow));
        }
    }
    return all;
}

} // namespace Inspector
