// SPDX-License-Identifier: MIT
#include "commands.h"
#include "exchangecollector.h"
#include "findingtext.h"
#include "report.h"
#include "savefile.h"

#include <cozewi/doctor.h>
#include <cozewi/future.h>

#include <QtCore/QFileInfo>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Report examine(Invocation &invocation)
{
    Report report;
    report.time = QDateTime::currentDateTimeUtc();
    try {
        const Configuration configuration = invocation.configuration();
        report.variables = configuration.variables();
        const Client client = invocation.client(configuration);
        const ExchangeCollector collector(client.runtime()->notifier());
        report.diagnosis = waitFor(diagnose(client));
        report.exchanges = collector.records();
    } catch (const WorkloadIdentityError &error) {
        // An unreadable --env-file: for the doctor a finding like any other.
        report.diagnosis.findings.append(explainError(error.info(), Configuration(Environment())));
    }
    return report;
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
        return Text::tr("Looks at the variables, makes a new token exchange (steps 1 and 2) and asks for the project's "
                        "variables. Ends with 0 where everything works, else with 1.");
    }
    [[nodiscard]] OptionSpecs options() const override
    {
        return {{"report", "FILE",
                 QT_TRANSLATE_NOOP("cozewi",
                                   "Also write a report without secrets, fit for a public issue: Markdown, "
                                   "or JSON where FILE ends with .json.")}};
    }
    [[nodiscard]] QList<Example> examples() const override
    {
        return {
            {"cozewi doctor", QT_TRANSLATE_NOOP("cozewi", "Why does it not work?")},
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
        const Report report = examine(invocation);
        if (!file.isEmpty()) {
            const bool json = QFileInfo(file).suffix().compare("json"_L1, Qt::CaseInsensitive) == 0;
            saveFile(file, json ? jsonReport(report) : markdownReport(report));
        }
        if (invocation.wantsJson())
            invocation.printJson(report.diagnosis.toJson());
        else
            invocation.print(diagnosisText(report.diagnosis, invocation.width(), invocation.mayColour()));
        return report.diagnosis.ok() ? Fine : AnswerIsNo;
    }
};

} // namespace

std::unique_ptr<Command> makeDoctorCommand()
{
    return std::make_unique<DoctorCommand>();
}

} // namespace Cozewi::Cli
