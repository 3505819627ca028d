// SPDX-License-Identifier: MIT
#include "commands.h"
#include "exchangecollector.h"
#include "findingtext.h"
#include "phasetext.h"
#include "requestarguments.h"
#include "savefile.h"

#include <cozewi/doctor.h>
#include <cozewi/future.h>
#include <cozewi/probe.h>
#include <cozewi/report.h>

#include <QtCore/QFileInfo>

#include <algorithm>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What was seen, and the walk to the proxy and beyond it in more detail than a report has.
struct Examination {
    Report report;
    ProbeReport probe;
};

Examination examine(Invocation &invocation, const QUrl &target)
{
    Examination seen;
    seen.report.time = QDateTime::currentDateTimeUtc();
    try {
        const Configuration configuration = invocation.configuration();
        seen.report = Report::of(configuration);
        const Client client = invocation.client(configuration);
        const ExchangeCollector collector(client.runtime()->notifier());
        ProbeOptions options;
        options.target = target;
        options.timeouts.overall = invocation.timeLeft().value_or(options.timeouts.overall);
        // One after the other, so that neither slows the other down; under --timeout at the same time, so that a
        // step that uses it up leaves some for the proxy.
        QFuture<ProbeReport> walk;
        if (invocation.timeLeft())
            walk = probe(configuration, options);
        seen.report.diagnosis = waitFor(diagnose(client));
        if (!invocation.timeLeft())
            walk = probe(configuration, options);
        seen.probe = waitFor(walk);
        addProbe(seen.report.diagnosis, seen.probe);
        seen.report.exchanges = collector.records();
    } catch (const WorkloadIdentityError &error) {
        // An unreadable --env-file: for the doctor a finding like any other.
        seen.report.diagnosis.findings.append(explainError(error.info(), Configuration(Environment())));
    }
    return seen;
}

void explainPhases(const Examination &seen, Invocation &invocation)
{
    for (const ExchangeRecord &record : seen.report.exchanges)
        invocation.explain(exchangeText(record));
    if (seen.probe.skipped)
        return;
    for (const ProbeHop &hop : seen.probe.hops)
        invocation.explain(hopDetails(hop));
}

class DoctorCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return u"doctor"_s; }
    [[nodiscard]] QString summary() const override
    {
        return Text::tr("Check everything in order: what is wrong, why, and what to change");
    }
    [[nodiscard]] QString details() const override
    {
        return Text::tr("Looks at the variables, makes a new token exchange (steps 1 and 2), asks for the project's "
                        "variables, and walks hop by hop to the outbound proxy, or through it to a URL: name, TCP, TLS "
                        "to the proxy, CONNECT, TLS to the target, HTTP. Where no variable of the proxy is set, that "
                        "part is skipped. Ends with 0 where everything works, else with 1.");
    }
    [[nodiscard]] OptionSpecs options() const override
    {
        return {
            {"url", "URL",
             QT_TRANSLATE_NOOP("cozewi", "Ask for this URL through the proxy, with one GET, and tell where it fails.")},
            {"report", "FILE",
             QT_TRANSLATE_NOOP("cozewi",
                               "Also write a report without secrets, fit for a public issue: Markdown, "
                               "or JSON where FILE ends with .json.")},
            {"v", nullptr,
             QT_TRANSLATE_NOOP("cozewi",
                               "Show on stderr every call and every hop, with phases, headers and "
                               "certificates; secrets are masked.")},
        };
    }
    [[nodiscard]] QList<Example> examples() const override
    {
        return {
            {"cozewi doctor", QT_TRANSLATE_NOOP("cozewi", "Why does it not work?")},
            {"cozewi doctor --url https://api.example.com/",
             QT_TRANSLATE_NOOP("cozewi", "Which hop fails on the way through the proxy?")},
            {"cozewi doctor --demo --fault wrong-secret",
             QT_TRANSLATE_NOOP("cozewi", "What does a wrong secret look like?")},
            {"cozewi doctor --report report.md", QT_TRANSLATE_NOOP("cozewi", "Something to attach to an issue.")},
        };
    }

    [[nodiscard]] int run(Invocation &invocation) const override
    {
        const QString file = invocation.value(u"report"_s);
        if (invocation.isSet(u"report"_s) && file.isEmpty())
            throw UsageError{Text::tr("--report takes the name of a file")};
        if (invocation.isSet(u"url"_s) && invocation.value(u"url"_s).isEmpty())
            throw UsageError{Text::tr("--url takes a URL")};
        const QString url = invocation.value(u"url"_s);
        const Examination seen = examine(invocation, url.isEmpty() ? QUrl() : requestTarget({url}).second);
        const Report &report = seen.report;
        if (invocation.isSet(u"v"_s))
            explainPhases(seen, invocation);
        if (!file.isEmpty()) {
            const bool json = QFileInfo(file).suffix().compare("json"_L1, Qt::CaseInsensitive) == 0;
            saveFile(file, json ? report.toJson() : report.toMarkdown());
        }
        if (invocation.wantsJson())
            invocation.printJson(report.diagnosis.toJson());
        else
            invocation.print(diagnosisText(report.diagnosis, invocation.width(), invocation.mayColour()));
        const FindingList &findings = report.diagnosis.findings;
        const bool isMissing = std::any_of(findings.cbegin(), findings.cend(),
                                           [](const Finding &finding) { return finding.id.endsWith("-missing"_L1); });
        if (const QString hint = isMissing ? invocation.unreadFile() : QString(); !hint.isEmpty())
            invocation.explain(Text::tr("hint: %1").arg(hint) + u'\n');
        return report.diagnosis.ok() ? Fine : AnswerIsNo;
    }
};

} // namespace

std::unique_ptr<Command> makeDoctorCommand()
{
    return std::make_unique<DoctorCommand>();
}

} // namespace Cozewi::Cli
