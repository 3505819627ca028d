// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/doctor.h>
#include <cozewi/finding.h>

#include <QtCore/QJsonArray>
#include <QtCore/QString>

namespace Cozewi::Cli {

/// "error" in the language of the messages.
[[nodiscard]] QString severityWord(Finding::Severity severity);

/// One finding for people: a sign, the word, what, why and what to change. Ends with a line feed.
[[nodiscard]] QString findingText(const Finding &finding, int width, bool colour);
/// All of a diagnosis, with a last line that sums it up.
[[nodiscard]] QString diagnosisText(const Diagnosis &diagnosis, int width, bool colour);

/// As Diagnosis::toJson() writes them.
[[nodiscard]] QJsonArray findingsJson(const FindingList &findings);

} // namespace Cozewi::Cli
