// SPDX-License-Identifier: MIT
#include "demofaults.h"

#include "failure.h"
#include "suggestion.h"
#include "text.h"

namespace Cozewi::Cli {

QList<Testing::Fault> demoFaults(const QStringList &names)
{
    QList<Testing::Fault> faults;
    for (const QString &name : names) {
        const std::optional<Testing::Fault> fault = Testing::faultFromName(name);
        if (fault) {
            faults.append(*fault);
            continue;
        }
        QStringList known;
        for (const Testing::Fault each : Testing::allFaults())
            known.append(Testing::faultName(each));
        throw UsageError{withSuggestion(Text::tr("there is no fault '%1'").arg(shownWord(name)), name, known)};
    }
    return faults;
}

} // namespace Cozewi::Cli
