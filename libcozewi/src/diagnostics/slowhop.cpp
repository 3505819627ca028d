// SPDX-License-Identifier: MIT
#include "diagnostics/slowhop.h"

#include "base/tr.h"

#include <QtCore/QLocale>

namespace Cozewi {

std::optional<Finding> slowHop(const ProbeHop &hop)
{
    constexpr std::chrono::seconds patience{1};
    if (hop.state != ProbeHop::State::Ok || !hop.time || *hop.time < patience)
        return {};
    Finding finding;
    finding.id = QStringLiteral("hop-slow");
    finding.severity = Finding::Severity::Warning;
    finding.stage = Stage::Session;
    finding.hop = hop.name;
    const double seconds = static_cast<double>(hop.time->count()) / 1e6;
    finding.what = Text::tr("%1 took %2 s.", "a hop").arg(hop.title, QLocale::c().toString(seconds, 'f', 1));
    if (hop.name == u"http") {
        finding.why = Text::tr("Every request waits at least as long: here it is the target that is slow, or the proxy "
                               "that passes its answer on.");
    } else if (hop.name == u"connect") {
        finding.why = Text::tr("Meanwhile the proxy connects to the target: the proxy or the target is slow. Every new "
                               "connection waits at least as long.");
    } else {
        finding.why = Text::tr("Every new connection waits at least as long.");
    }
    finding.fix = hop.name == u"dns"
        ? Text::tr("Check this machine's name servers (/etc/resolv.conf).")
        : Text::tr("Give programs longer timeouts than that. If it stays so, ask those who run %1.").arg(hop.peer);
    return finding;
}

} // namespace Cozewi
