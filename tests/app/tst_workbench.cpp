// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "plantedplatform.h"
#include "workbench/exchangechecks.h"
#include "workbench/health.h"
#include "workbench/hindsight.h"
#include "workbench/workbench.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Bench {
    PlantedPlatform platform;
    Workbench workbench;

    explicit Bench(const Cozewi::Environment &environment = PlantedPlatform::environment())
        : workbench({platform.runtime(), environment})
    {
    }
    /// Opens the profile of the process and waits for all that it asks.
    void open()
    {
        workbench.open(Profile::process());
        QTRY_VERIFY(!workbench.isBusy());
    }
};

} // namespace

/// Wishes go in as one call; what comes back is in the models.
class TestWorkbench : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForEverythingWhenAProfileIsOpened()
    {
        Cozewi::Environment environment = PlantedPlatform::environment();
        environment.unset(u"identity_ticket"); // without a proxy, which is worth a warning
        Bench b(environment);
        b.open();
        QCOMPARE(b.workbench.token()->status().state, Cozewi::TokenStatus::State::Fresh);
        QCOMPARE(b.workbench.variables()->model()->rowCount(), 5);
        QCOMPARE(b.platform.script().requestCount(), 3);
        QCOMPARE(b.workbench.exchanges()->rowCount(), 3);
        QVERIFY2(b.workbench.lastEvent().contains(u"3 platform calls"), qPrintable(b.workbench.lastEvent()));
        QVERIFY2(b.workbench.findings().isEmpty(), qPrintable(b.workbench.findings().value(0).what));
        QCOMPARE(configurationHealth(b.workbench).mood, Mood::Good);
        QCOMPARE(tokenHealth(b.workbench).mood, Mood::Good);
        QCOMPARE(apiHealth(b.workbench).mood, Mood::Good);
    }

    void sendsNothingWithoutAConfiguration()
    {
        Bench b{Cozewi::Environment()};
        b.open();
        QVERIFY(b.workbench.isUnconfigured());
        b.workbench.refresh();
        QCOMPARE(b.platform.script().requestCount(), 0);
        QCOMPARE(configurationHealth(b.workbench).mood, Mood::Bad);
        QVERIFY(!b.workbench.findings().isEmpty());
    }

    void refreshesWhatIsInTheCache()
    {
        Bench b;
        b.open();
        b.workbench.askCredential(u" bot "_s);
        QTRY_VERIFY(!b.workbench.isBusy());
        QCOMPARE(b.workbench.credentials()->model()->names(), QStringList{u"bot"_s});
        const qsizetype before = b.platform.script().requestCount();
        b.workbench.refresh();
        QTRY_VERIFY(!b.workbench.isBusy());
        // Both steps, the variables and the one credential.
        QCOMPARE(b.platform.script().requestCount(), before + 4);
    }

    void keepsWhatItHadBesideAFailure()
    {
        Bench b;
        b.open();
        b.platform.refuse();
        b.workbench.refresh();
        QTRY_VERIFY(!b.workbench.isBusy());
        QVERIFY(b.workbench.token()->problem());
        QCOMPARE(b.workbench.token()->error()->stage, Cozewi::Stage::AccessToken);
        QCOMPARE(b.workbench.token()->status().token.value().revealString(), TestIdentity::accessToken);
        QCOMPARE(b.workbench.variables()->model()->rowCount(), 5);
        QCOMPARE(b.workbench.findings().first().severity, Cozewi::Finding::Severity::Error);
        QCOMPARE(tokenHealth(b.workbench).mood, Mood::Bad);
        const auto step = b.workbench.token()->history()->lastStep(Cozewi::Stage::AccessToken);
        QVERIFY(step && step->error && step->error->oauthError == u"access_denied");
        const QString rest = b.workbench.withHindsight(*b.workbench.token()->problem()).why;
        QVERIFY2(rest.contains(u"the same step worked") && rest.contains(u"is good until"), qPrintable(rest));
        // What was not asked again does not look as if it had been.
        QVERIFY(b.workbench.isApiOutdated());
        QCOMPARE(apiHealth(b.workbench).mood, Mood::Muted);
        QVERIFY2(b.workbench.lastEvent().startsWith(u"Refresh failed"), qPrintable(b.workbench.lastEvent()));
        b.platform.allow();
        b.workbench.refreshVariables();
        QTRY_VERIFY(!b.workbench.isBusy());
        QVERIFY(!b.workbench.isApiOutdated());
    }

    void saysWhatItWaitsFor()
    {
        Bench b;
        b.platform.script().hold();
        b.workbench.open(Profile::process());
        QVERIFY(!b.workbench.waiting());
        QTRY_VERIFY_WITH_TIMEOUT(b.workbench.lastEvent().contains(u"no answer for 3 s"), 10000);
        QVERIFY(b.workbench.waiting()->what.startsWith(u"Waiting for step 1 (ID token), "));
        b.platform.script().release();
        QTRY_VERIFY(!b.workbench.isBusy());
        QVERIFY(!b.workbench.waiting());
    }

    void cancels()
    {
        Bench b;
        b.platform.script().hold();
        b.workbench.open(Profile::process());
        QVERIFY(b.workbench.isBusy());
        QVERIFY(b.platform.script().waitForRequests(1));
        b.workbench.cancel();
        QVERIFY(!b.workbench.isBusy());
        b.platform.script().release();
        QTest::qWait(20);
        QVERIFY(!b.workbench.isBusy());
        QVERIFY(!b.workbench.token()->problem());
        // And goes on afterwards as if nothing had been.
        b.workbench.refresh();
        QTRY_VERIFY(!b.workbench.isBusy());
        QCOMPARE(b.workbench.variables()->model()->rowCount(), 5);
    }

    void explainsARefusedCredentialAndKeepsTheOthers()
    {
        Bench b;
        b.open();
        b.workbench.askCredential(u"bot"_s);
        b.workbench.askCredential(u"off"_s);
        QTRY_VERIFY(!b.workbench.isBusy());
        const CredentialsModel *model = b.workbench.credentials()->model();
        QCOMPARE(model->goodCount(), 1);
        QCOMPARE(model->badCount(), 1);
        QVERIFY(!model->at(1).problem->what.isEmpty());
        QCOMPARE(apiHealth(b.workbench).mood, Mood::Bad);
        b.workbench.credentials()->forget(u"off"_s);
        QCOMPARE(apiHealth(b.workbench).mood, Mood::Good);
    }

    void comparesTwoLanesAndLeavesTheTokenInUse()
    {
        Bench b;
        b.open();
        const QString token = b.workbench.token()->status().token.value().revealString();
        const int history = b.workbench.token()->history()->rowCount();
        b.workbench.laneTrial()->run({}, u"ppe_other"_s);
        QVERIFY(b.workbench.isBusy());
        QTRY_VERIFY(!b.workbench.isBusy());
        QCOMPARE(b.workbench.laneTrial()->model()->differences(), 1); // the headers
        // Each call with its status and time; the token of the lane in use was in the cache.
        QStringList rows;
        const LaneComparisonModel *model = b.workbench.laneTrial()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto text = [&](int column) { return model->index(row, column).data().toString(); };
            rows << text(0) + u'|' + text(1) + u'|' + text(2);
        }
        const QString all = rows.join(u'\n');
        QVERIFY2(all.contains(QRegularExpression(u"step 2 [^|]*\\|not sent\\|200 · "_s)), qPrintable(all));
        QVERIFY2(all.contains(QRegularExpression(u"step 4 [^|]*\\|200 · [^|]*\\|200 · "_s)), qPrintable(all));
        QCOMPARE(b.workbench.token()->history()->rowCount(), history);
        QCOMPARE(b.workbench.token()->status().token.value().revealString(), token);
        QVERIFY(b.workbench.configuration().lane().isNone());
    }

    void staysWithTheOldProfileWhereAFileIsWrong()
    {
        Bench b;
        b.open();
        QSignalSpy problem(&b.workbench, &Workbench::profileProblem);
        b.workbench.open(Profile::fromFile(u"/nowhere/.env"_s));
        QCOMPARE(problem.size(), 1);
        QVERIFY(!problem.first().first().toString().isEmpty());
        QCOMPARE(b.workbench.profile(), Profile::process());
    }

    void laysAFileOverTheEnvironment()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u".env"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("COZE_SERVER_ENV=boe_file\n");
        file.close();
        Bench b;
        b.workbench.open(Profile::fromFile(path));
        QTRY_VERIFY(!b.workbench.isBusy());
        QCOMPARE(b.workbench.configuration().lane().value(), u"boe_file"_s);
        QCOMPARE(b.workbench.variables()->model()->rowCount(), 5);
    }

    void exportsForTheOwnerAlone()
    {
        Bench b;
        b.open();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"env.json"_s);
        QCOMPARE(b.workbench.variables()->exportTo(path, Cozewi::EnvFormat::Json), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(json.value(u"SAME"_s).toString(), u"planted-same"_s);
        QCOMPARE(QFileInfo(path).permissions()
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        // A file that others could read is replaced by one that they cannot.
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QCOMPARE(b.workbench.variables()->exportTo(path, Cozewi::EnvFormat::Json), QString());
        QVERIFY(!QFileInfo(path).permissions().testFlag(QFile::ReadOther));
        QVERIFY(!b.workbench.variables()->exportTo(folder.filePath(u"none/env"_s), Cozewi::EnvFormat::Json).isEmpty());
    }

    void renewsAheadOfTimeWhereItIsToldTo()
    {
        Bench b;
        b.open();
        b.workbench.setKeepFresh(true);
        QTRY_VERIFY(b.workbench.token()->status().nextRefresh.has_value());
        QCOMPARE(b.workbench.variables()->model()->rowCount(), 5);
    }

    void runsTheDemoAndItsFaults()
    {
        Workbench workbench({Cozewi::Runtime::create(), {}});
        workbench.open(Profile::demo());
        QTRY_VERIFY(!workbench.isBusy());
        QCOMPARE(workbench.token()->status().state, Cozewi::TokenStatus::State::Fresh);
        QVERIFY(workbench.token()->isJwt());
        QCOMPARE(workbench.credentials()->model()->badCount(), 0);
        QVERIFY(workbench.credentials()->model()->goodCount() >= 3);
        workbench.setFault(u"wrong-secret"_s, true);
        workbench.refresh();
        QTRY_VERIFY(!workbench.isBusy());
        QVERIFY(workbench.token()->problem());
        QCOMPARE(workbench.token()->error()->stage, Cozewi::Stage::IdToken);
        workbench.clearFaults();
        workbench.refresh();
        QTRY_VERIFY(!workbench.isBusy());
        QVERIFY(!workbench.token()->problem());
    }

    void readsAFailureInHindsight()
    {
        const Cozewi::Configuration configuration(PlantedPlatform::environment());
        Cozewi::ErrorInfo error;
        error.stage = Cozewi::Stage::IdToken;
        error.kind = u"html-page"_s;
        error.httpStatus = 200;
        error.hint = u"Check host and path."_s;
        error.requestId = u"id-7"_s;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto explained = [&](const QDateTime &workedAt, const QDateTime &until = {}) {
            return Hindsight::explained(error, configuration,
                                        {workedAt, until, QUrl(u"https://auth.example.com/id"_s)});
        };
        // The first time the address may well be wrong, and there is no token.
        const Cozewi::Finding first = explained({});
        QCOMPARE(first.why, Cozewi::explainError(error, configuration).why);
        QCOMPARE(first.fix, Cozewi::explainError(error, configuration).fix);
        // Later something has come between, of whose request ids the platform knows nothing.
        const Cozewi::Finding later = explained(now.addSecs(-120), now.addSecs(60));
        QVERIFY2(later.why.contains(u"the same step worked") && later.why.contains(u"is good until"),
                 qPrintable(later.why));
        QVERIFY2(later.fix.contains(u"open https://auth.example.com/id in a browser"), qPrintable(later.fix));
        QVERIFY2(!later.fix.contains(u"Check host") && !later.fix.contains(u"id-7"), qPrintable(later.fix));
        QVERIFY2(explained(now).why.contains(u"A moment before"), qPrintable(explained(now).why));
        // A page of a gateway that says that the service is down is an outage.
        error.httpStatus = 502;
        QCOMPARE(explained(now).fix, first.fix);
        // A connection that is cut; what else there is to say stays.
        error.httpStatus.reset();
        error.kind = u"connection-lost"_s;
        error.retryable = true;
        error.cooldownUntil = now.addSecs(30);
        const QString lost = explained(now).fix;
        QVERIFY2(lost.contains(u"cuts connections") && lost.contains(u"without a request until")
                     && lost.contains(u"id-7"),
                 qPrintable(lost));
        // What is refused is not about the address; a secret that worked was replaced.
        error.cooldownUntil.reset();
        error.httpStatus = 401;
        error.kind = u"oauth-error"_s;
        error.oauthError = u"access_denied"_s;
        QCOMPARE(explained(now).fix, first.fix);
        error.oauthError = u"invalid_client"_s;
        QVERIFY(explained(now).fix.contains(u"was replaced"));
    }

    void knowsWhatIsMissingFromTheFirst()
    {
        const Workbench workbench({Cozewi::Runtime::create(), {}});
        QCOMPARE(workbench.problems().size(), 5);
        QVERIFY(!workbench.canAskToken() && !workbench.canAskApi());
    }

    void showsNoMoreOfAUrlThanItsOrigin()
    {
        Workbench workbench({Cozewi::Runtime::create(), {}});
        workbench.open(Profile::demo());
        QTRY_VERIFY(!workbench.isBusy());
        workbench.setFault(u"proxy-forbidden"_s, true);
        workbench.probe(u"api.example.com/x?token=planted#planted"_s);
        QTRY_VERIFY(!workbench.proxy()->isRunning());
        const Cozewi::FindingList findings = workbench.findings();
        QVERIFY(!findings.isEmpty());
        QVERIFY2(findings.first().why.contains(u"tried with https://api.example.com:443, which the demo plays;"),
                 qPrintable(findings.first().why));
        for (const Cozewi::Finding &finding : findings)
            QVERIFY(!(finding.what + finding.why + finding.fix).contains(u"planted"));
    }

    void saysThatThereAreNoVariables()
    {
        Workbench workbench({Cozewi::Runtime::create(), {}});
        workbench.open(Profile::demo());
        QTRY_VERIFY(!workbench.isBusy());
        QVERIFY(!workbench.hasNoVariables());
        workbench.setFault(u"empty-variables"_s, true);
        workbench.refresh();
        QTRY_VERIFY(!workbench.isBusy());
        QVERIFY(workbench.hasNoVariables());
        QCOMPARE(apiHealth(workbench).mood, Mood::Soon);
        const Cozewi::FindingList findings = workbench.findings();
        QVERIFY(std::any_of(findings.begin(), findings.end(), [](const Cozewi::Finding &finding) {
            return finding.id == u"project-env-vars-empty" && finding.what.contains(u"ppe_demo");
        }));
    }

    void tellsOneCauseOnce()
    {
        Workbench workbench({Cozewi::Runtime::create(), {}});
        workbench.open(Profile::demo());
        QTRY_VERIFY(!workbench.isBusy());
        const auto refusals = [&] {
            QStringList ids;
            for (const Cozewi::Finding &finding : workbench.findings()) {
                if (finding.severity == Cozewi::Finding::Severity::Error)
                    ids << finding.id;
            }
            return ids;
        };
        workbench.setFault(u"business-code"_s, true); // variables and credentials
        workbench.refresh();
        QTRY_VERIFY(!workbench.isBusy());
        QCOMPARE(refusals(), QStringList{u"project-env-vars-business-code"_s});
        QVERIFY(workbench.findings().first().why.contains(u"4 integrations"));
        workbench.clearFaults();
        workbench.setFault(u"not-enabled"_s, true); // credentials alone
        workbench.refresh();
        QTRY_VERIFY(!workbench.isBusy());
        QCOMPARE(refusals(), QStringList{u"integration-credential-http-status"_s});
        QVERIFY(workbench.findings().first().why.contains(u"integration-feishu-base, "));
    }

    void saysOnceThatThePlatformIsSlow()
    {
        const auto record = [](Cozewi::Stage stage, int seconds) {
            Cozewi::ExchangeRecord made;
            made.stage = stage;
            made.url = QUrl(u"https://auth.example.com/token"_s);
            made.timings.total = std::chrono::seconds(seconds);
            made.timings.wait = made.timings.total;
            made.responseHeaders = {{"x-tt-logid", "id-" + QByteArray::number(seconds)}};
            return made;
        };
        ExchangeChecks checks;
        checks.add(record(Cozewi::Stage::IdToken, 3));
        checks.add(record(Cozewi::Stage::AccessToken, 1));
        QCOMPARE(checks.findings().size(), 1);
        QVERIFY2(checks.findings().first().what.contains(u"1 (ID token)"), qPrintable(checks.findings().first().what));
        checks.add(record(Cozewi::Stage::ProjectEnvVars, 5));
        const Cozewi::FindingList together = checks.findings();
        QCOMPARE(together.size(), 1);
        QVERIFY2(together.first().what.contains(u"step 4 (project variables) 5.0 s"),
                 qPrintable(together.first().what));
        QVERIFY2(together.first().why.contains(u"8.0 s"), qPrintable(together.first().why));
        QVERIFY2(together.first().fix.contains(u"id-5"), qPrintable(together.first().fix));
        checks.add(record(Cozewi::Stage::IdToken, 1));
        QVERIFY(checks.findings().first().what.contains(u"4 (project variables)"));
        checks.add(record(Cozewi::Stage::ProjectEnvVars, 1));
        QVERIFY(checks.findings().isEmpty());
    }

    void namesEveryFaultOfTheDemo()
    {
        for (const DemoDesk::FaultEntry &fault : DemoDesk::faults()) {
            QVERIFY(!fault.name.isEmpty());
            QVERIFY2(fault.text.contains(u": "), qPrintable(fault.text));
        }
    }
};

INSPECTOR_TEST_MAIN(TestWorkbench)
#include "tst_workbench.moc"
