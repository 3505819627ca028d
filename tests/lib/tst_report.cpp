// SPDX-License-Identifier: MIT
#include <cozewi/configuration.h>
#include <cozewi/envkeys.h>
#include <cozewi/report.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;

namespace {

Environment planted()
{
    Environment environment;
    environment.set(EnvKeys::WorkloadIdentityClientId, u"wl-1"_s);
    environment.set(EnvKeys::WorkloadIdentityClientSecret, u"planted-secret"_s);
    environment.set(EnvKeys::IdentityTicket, u"planted-ticket"_s);
    environment.set(EnvKeys::WorkloadIdentityTokenEndpoint, u"https://auth.example/token"_s);
    return environment;
}

Report reportOf(const Environment &environment, const QString &failure = {})
{
    Diagnosis diagnosis;
    HopResult hop;
    hop.name = u"connect"_s;
    hop.ok = failure.isEmpty();
    hop.seen = failure.isEmpty() ? u"HTTP 200"_s : failure;
    diagnosis.hops.append(hop);
    if (!failure.isEmpty()) {
        Finding finding;
        finding.id = u"proxy-ticket-refused"_s;
        finding.severity = Finding::Severity::Error;
        finding.what = failure;
        diagnosis.findings.append(finding);
    }
    ExchangeRecord record;
    record.stage = Stage::IdToken;
    record.method = "POST";
    record.url = QUrl(u"https://auth.example/token"_s);
    record.status = failure.isEmpty() ? 200 : 401;
    return Report::of(Configuration(environment), diagnosis, {record});
}

QStringList subjects(const QList<ReportDifference> &differences)
{
    QStringList names;
    for (const ReportDifference &difference : differences)
        names.append(difference.subject);
    return names;
}

} // namespace

/// What is given away where something does not work.
class TestReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secretsAreFingerprints()
    {
        Environment environment = planted();
        const auto first = secretFingerprints(Configuration(environment));
        const QString secret = EnvKeys::WorkloadIdentityClientSecret;
        const QString ticket = EnvKeys::IdentityTicket;
        QCOMPARE(first.size(), 2);
        QCOMPARE(first[secret].size(), 8);
        QVERIFY(first[secret] != first[ticket]);
        // Keyed: another report has others, so nobody can try values.
        QVERIFY(first[secret] != secretFingerprints(Configuration(environment))[secret]);
        // Equal values are seen to be equal.
        environment.set(ticket, u"planted-secret"_s);
        const auto second = secretFingerprints(Configuration(environment));
        QCOMPARE(second[secret], second[ticket]);
    }

    void bothFormsHoldFingerprintsAndNoSecret()
    {
        const Report report = reportOf(planted(), u"refused"_s);
        const QString print = report.fingerprints[EnvKeys::IdentityTicket];
        for (const QByteArray &text : {report.toMarkdown(), report.toJson()}) {
            QVERIFY(text.contains(print.toUtf8()));
            QVERIFY(!text.contains("planted"));
            QVERIFY(text.contains("wl-1"));
            QVERIFY(text.contains("proxy-ticket-refused"));
        }
        const QJsonObject json = QJsonDocument::fromJson(report.toJson()).object();
        QCOMPARE(json[u"schema"_s].toInt(), 1);
        QVERIFY(!json[u"left_out"_s].toArray().isEmpty());
        QCOMPARE(json[u"exchanges"_s][0][u"status"_s].toInt(), 401);
    }

    void aReportIsLikeItself()
    {
        // Time and fingerprints differ, and are no difference.
        const Report report = reportOf(planted());
        const Report again = reportOf(planted());
        QCOMPARE(subjects(compareReports(report.toJson(), again.toJson())), QStringList());
    }

    void aGoodMachineAndABadOneDiffer()
    {
        Environment other = planted();
        other.unset(EnvKeys::IdentityTicket);
        other.set(EnvKeys::ServerEnv, u"ppe_x"_s);
        const QList<ReportDifference> differences =
            compareReports(reportOf(planted()).toJson(), reportOf(other, u"HTTP 407"_s).toJson());
        const QStringList names = subjects(differences);
        for (const QString &expected : {QString(EnvKeys::IdentityTicket), QString(EnvKeys::ServerEnv),
                                        u"proxy-ticket-refused"_s, u"connect"_s, u"id_token"_s})
            QVERIFY2(names.contains(expected), qPrintable(names.join(u' ')));
        QVERIFY(!names.contains(EnvKeys::WorkloadIdentityClientId));
        QVERIFY(!names.contains(EnvKeys::WorkloadIdentityClientSecret));
        for (const ReportDifference &difference : differences) {
            if (difference.subject == "proxy-ticket-refused"_L1) {
                QCOMPARE(difference.left, QString());
                QVERIFY(difference.right.contains(u"HTTP 407"));
            }
        }
    }

    void whatIsNoReportIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("markdown") << QByteArray("# report");
        QTest::newRow("other JSON") << QByteArray("{\"a\": 1}");
        QTest::newRow("another schema") << QByteArray("{\"schema\": 2, \"diagnosis\": {}}");
    }
    void whatIsNoReportIsNamed()
    {
        QFETCH(QByteArray, text);
        QVERIFY_THROWS_EXCEPTION(ConfigurationError, (void)compareReports(reportOf(planted()).toJson(), text));
    }

    void aStrangersFileTakesNoTime()
    {
        QJsonObject json = QJsonDocument::fromJson(reportOf(planted()).toJson()).object();
        QJsonObject diagnosis = json[u"diagnosis"_s].toObject();
        QJsonArray findings;
        for (int i = 0; i < 3000; ++i)
            findings.append(QJsonObject{{u"id"_s, u"same"_s}, {u"severity"_s, u"error"_s}});
        findings.append(QJsonObject{{u"id"_s, u"same (2)"_s}, {u"severity"_s, u"error"_s}});
        diagnosis[u"findings"_s] = findings;
        json[u"diagnosis"_s] = diagnosis;
        QElapsedTimer timer;
        timer.start();
        const QStringList names = subjects(compareReports(reportOf(planted()).toJson(), QJsonDocument(json).toJson()));
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        for (const QString &name : {u"same"_s, u"same (2)"_s, u"same (3000)"_s, u"same (2) (2)"_s})
            QCOMPARE(names.count(name), 1);
    }

    void wordsOfAStrangersFileAreSanitised()
    {
        QJsonObject json = QJsonDocument::fromJson(reportOf(planted()).toJson()).object();
        json[u"versions"_s] = QJsonObject{{u"Qt"_s, u"6\u202e\u001b[31m"_s + QString(5000, u'x')}};
        const auto differences = compareReports(reportOf(planted()).toJson(), QJsonDocument(json).toJson());
        for (const ReportDifference &difference : differences) {
            QVERIFY(difference.right.size() < 400);
            QVERIFY(!difference.right.contains(QChar(0x202e)) && !difference.right.contains(u'\u001b'));
        }
        QVERIFY(subjects(differences).contains(u"Qt"_s));
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
