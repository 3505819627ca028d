// SPDX-License-Identifier: MIT
// The skill environment, rule by rule (protocol.md).
#include "config/exactjson.h"
#include "skillfolder.h"

#include <cozewi/envkeys.h>
#include <cozewi/skill.h>
#include <cozewi/testing/scriptedtransport.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char agentJson[] = R"({"patToken": "PLANTED-pat", "skills": [
    {"skillId": 18446744073709551615, "relPath": "skills\\weather\\"},
    {"skillID": "9007199254740993", "relPath": "skills/mail"},
    {"skillId": 42, "relPath": "skills/mail/inner"}]})";

/// The message of the ConfigurationError, or nothing.
QString problemOf(const QString &path, const QString &ticket = {})
{
    try {
        (void)Skill::fromPath(path, ticket);
        return {};
    } catch (const ConfigurationError &error) {
        return error.message();
    }
}

/// Everything of one request to a platform that gives one answer.
struct Fetch {
    QByteArray answer = R"({"BaseResp": {"StatusCode": 0}, "data": {"envs": {}}})";
    int status = 200;
    Environment environment;
    QByteArray agent = agentJson;
    QString code = u"skills/mail/send.py"_s;
    QByteArray ticket;

    SkillFolder folder;
    std::shared_ptr<Testing::TransportScript> script = Testing::TransportScript::create();
    ExchangeRecord record;

    ProjectEnvVars run()
    {
        const QString agentFolder = folder.agent(agent);
        const QString ticketFile = ticket.isNull() ? QString() : folder.ticket(ticket);
        const Skill skill = Skill::fromPath(agentFolder + u'/' + code, ticketFile);
        script->answer(Testing::jsonAnswer(answer, status));
        ClientOptions options;
        options.runtime = Runtime::create(Clock::system(), script->factory());
        QObject::connect(
            options.runtime->notifier(), &ExchangeNotifier::exchangeFinished, options.runtime->notifier(),
            [this](const ExchangeRecord &finished) { record = finished; }, Qt::DirectConnection);
        return getSkillVariables(skill, Configuration(environment), options);
    }
    [[nodiscard]] HttpRequest sent() const { return script->requests().constFirst(); }
};

ProjectEnvVars vars(std::initializer_list<std::pair<const char *, const char *>> list)
{
    QList<ProjectEnvVar> variables;
    for (const auto &[name, value] : list)
        variables.append(ProjectEnvVar(QString::fromUtf8(name), Secret(QByteArrayView(value))));
    return ProjectEnvVars(variables);
}

} // namespace

class TestSkill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void belongsToTheInnermostAgent();
    void linksAreFollowed();
    void codeElsewhereIsNamed();
    void firstSkillWhosePathOccurs_data();
    void firstSkillWhosePathOccurs();
    void agentFilesThatCannotBeUsed_data();
    void agentFilesThatCannotBeUsed();
    void ticketWhereThereIsOne_data();
    void ticketWhereThereIsOne();
    void sendsIdsExactly_data();
    void sendsIdsExactly();
    void sendsWhatTheProtocolSays();
    void sendsNoLane();
    void usesTheEndpointGiven();
    void refusesAWrongEndpoint();
    void takesTheMapFromEachPlace_data();
    void takesTheMapFromEachPlace();
    void refusesOtherAnswers_data();
    void refusesOtherAnswers();
    void showsNoSecret();
    void givesUpAfterTenSeconds();
    void mergesByTheRules_data();
    void mergesByTheRules();
    void leavesTheProcessAlone();
    void longIntegersKeepTheirDigits_data();
    void longIntegersKeepTheirDigits();
};

void TestSkill::belongsToTheInnermostAgent()
{
    SkillFolder folder;
    const QString outer = folder.agent(agentJson, u"1"_s);
    folder.write(outer + u"/.coze/agents/22/config.json"_s, agentJson);
    const Skill skill = Skill::fromPath(outer + u"/.coze/agents/22/skills/mail/a.py"_s, {});
    QCOMPARE(skill.agentId(), u"22"_s);
    QCOMPARE(skill.agentFolder(), outer + u"/.coze/agents/22"_s);
    QCOMPARE(skill.personalToken(), Secret("PLANTED-pat"));
    QCOMPARE(Skill::fromPath(outer + u"/x/../skills//mail/"_s, {}).agentId(), u"1"_s);
}

void TestSkill::linksAreFollowed()
{
    SkillFolder folder;
    const QString agent = folder.agent(agentJson);
    const QString code = folder.write(agent + u"/skills/mail/a.py"_s, "");
    const QString link = folder.path(u"link.py"_s);
    QVERIFY(QFile::link(code, link));
    QCOMPARE(Skill::fromPath(link, {}).skillId(), u"9007199254740993"_s);
}

void TestSkill::codeElsewhereIsNamed()
{
    SkillFolder folder;
    for (const QString &path : {u"a.py"_s, u".coze/agents/x1/a.py"_s, u".coze/agents/"_s, u".coze/agents/1x/a.py"_s}) {
        QVERIFY2(problemOf(folder.path(path)).contains(u"belongs to no agent"), qPrintable(path));
    }
}

void TestSkill::firstSkillWhosePathOccurs_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("id");
    QTest::newRow("backslashes") << u"skills/weather/now.py"_s << u"18446744073709551615"_s;
    QTest::newRow("skillID") << u"skills/mail/send.py"_s << u"9007199254740993"_s;
    QTest::newRow("the first wins") << u"skills/mail/inner/x.py"_s << u"9007199254740993"_s;
}

void TestSkill::firstSkillWhosePathOccurs()
{
    QFETCH(QString, code);
    QFETCH(QString, id);
    SkillFolder folder;
    QCOMPARE(Skill::fromPath(folder.agent(agentJson) + u'/' + code, {}).skillId(), id);
}

void TestSkill::agentFilesThatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problem");
    QTest::newRow("not JSON") << QByteArray("{") << u"is no JSON object"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"is no JSON object"_s;
    QTest::newRow("no token") << QByteArray(R"({"skills": []})") << u"has no `patToken`"_s;
    QTest::newRow("a token that is no text") << QByteArray(R"({"patToken": 1})") << u"has no `patToken`"_s;
    QTest::newRow("a token with a line end")
        << QByteArray(R"({"patToken": "PLANTED\r\nX: y"})") << u"control characters"_s;
    QTest::newRow("no skills") << QByteArray(R"({"patToken": "PLANTED"})") << u"none of the agent's skills"_s;
    QTest::newRow("another skill") << QByteArray(
        R"({"patToken": "PLANTED", "skills": [{"skillId": 1, "relPath": "skills/other"}]})")
                                   << u"none of the agent's skills"_s;
    QTest::newRow("an empty path") << QByteArray(
        R"({"patToken": "PLANTED", "skills": [{"skillId": 1, "relPath": ""}]})")
                                   << u"none of the agent's skills"_s;
    QTest::newRow("no id") << QByteArray(R"({"patToken": "PLANTED", "skills": [{"relPath": "skills/mail"}]})")
                           << u"none of the agent's skills"_s;
}

void TestSkill::agentFilesThatCannotBeUsed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, problem);
    SkillFolder folder;
    const QString said = problemOf(folder.agent(json) + u"/skills/mail/a.py"_s);
    QVERIFY2(said.contains(problem), qPrintable(said));
    QVERIFY(!said.contains(u"PLANTED"));
}

void TestSkill::ticketWhereThereIsOne_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("ticket");
    QTest::newRow("a ticket") << QByteArray(R"({"IDENTITY_TICKET": "tick\"et"})") << QByteArray("tick\"et");
    QTest::newRow("another file") << QByteArray(R"({"other": 1})") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("no") << QByteArray();
    QTest::newRow("no file") << QByteArray() << QByteArray();
}

void TestSkill::ticketWhereThereIsOne()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, ticket);
    if (!json.isNull() && ticket.isEmpty())
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"holds no IDENTITY_TICKET"_s));
    Fetch fetch;
    fetch.ticket = json;
    (void)fetch.run();
    const QJsonObject body = QJsonDocument::fromJson(fetch.sent().body.revealUtf8()).object();
    QCOMPARE(body.contains(u"identity_ticket"), !ticket.isEmpty());
    QCOMPARE(body.value(u"identity_ticket").toString().toUtf8(), ticket);
}

void TestSkill::sendsIdsExactly_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("past a double") << QByteArray("9007199254740993") << QByteArray("9007199254740993");
    QTest::newRow("past a signed integer") << QByteArray("9223372036854775809") << QByteArray("9223372036854775809");
    QTest::newRow("the largest") << QByteArray("18446744073709551615") << QByteArray("18446744073709551615");
    QTest::newRow("longer still") << QByteArray("18446744073709551616") << QByteArray("\"18446744073709551616\"");
    QTest::newRow("digits as a text") << QByteArray("\"7301234567890123457\"") << QByteArray("7301234567890123457");
    QTest::newRow("a name") << QByteArray("\"quo\\\"ted\"") << QByteArray("\"quo\\\"ted\"");
    QTest::newRow("a short number") << QByteArray("7") << QByteArray("7");
}

void TestSkill::sendsIdsExactly()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, sent);
    Fetch fetch;
    fetch.agent = R"({"patToken": "p", "skills": [{"skillId": )" + id + R"(, "relPath": "skills/mail"}]})";
    (void)fetch.run();
    QCOMPARE(fetch.sent().body.revealUtf8(), R"({"agent_id":7301234567890123456,"skill_id":)" + sent + '}');
}

void TestSkill::sendsWhatTheProtocolSays()
{
    Fetch fetch;
    fetch.ticket = R"({"IDENTITY_TICKET": "ticket"})";
    (void)fetch.run();
    const HttpRequest request = fetch.sent();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.url.toEncoded(), QByteArray("https://www.coze.cn/api/coze_claw/skill/get_skill_envs"));
    QVERIFY(request.headers.contains(Header{"Content-Type", "application/json"}));
    QVERIFY(request.headers.contains(Header{"Authorization", "Bearer PLANTED-pat"}));
    QCOMPARE(request.body.revealUtf8(),
             QByteArray(R"({"agent_id":7301234567890123456,"skill_id":9007199254740993,"identity_ticket":"ticket"})"));
}

void TestSkill::sendsNoLane()
{
    Fetch fetch;
    fetch.environment.set(EnvKeys::ServerEnv, u"ppe_x"_s);
    (void)fetch.run();
    for (const Header &header : fetch.sent().headers)
        QVERIFY(!header.name.startsWith("x-tt") && !header.name.startsWith("x-use"));
}

void TestSkill::usesTheEndpointGiven()
{
    Fetch fetch;
    fetch.environment.set(EnvKeys::SkillEnvEndpoint, u"http://127.0.0.1:1/skill?x=1"_s);
    (void)fetch.run();
    QCOMPARE(fetch.sent().url.toEncoded(), QByteArray("http://127.0.0.1:1/skill?x=1"));
}

void TestSkill::refusesAWrongEndpoint()
{
    Fetch fetch;
    fetch.environment.set(EnvKeys::SkillEnvEndpoint, u"https://u:PLANTED@host/"_s);
    try {
        (void)fetch.run();
        QFAIL("sent");
    } catch (const ConfigurationError &error) {
        QCOMPARE(error.info().variables, QStringList{u"COZE_SKILL_ENV_ENDPOINT"_s});
        QVERIFY(!error.message().contains(u"PLANTED"));
    }
    QCOMPARE(fetch.script->requestCount(), qsizetype(0));
}

void TestSkill::takesTheMapFromEachPlace_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QStringList>("names");
    const QStringList both{u"A"_s, u"B"_s};
    QTest::newRow("envs") << QByteArray(R"({"BaseResp": {"StatusCode": 0}, "data": {"envs": {"A": "1", "B": "2"}}})")
                          << both;
    QTest::newRow("env") << QByteArray(R"({"BaseResp": {"StatusCode": "0"}, "data": {"env": {"A": "1", "B": "2"}}})")
                         << both;
    QTest::newRow("variables") << QByteArray(
        R"({"BaseResp": {"StatusCode": 0}, "data": {"variables": {"A": "1", "B": "2"}}})")
                               << both;
    QTest::newRow("data") << QByteArray(R"({"BaseResp": {"StatusCode": 0}, "data": {"A": "1", "B": "2"}})") << both;
    QTest::newRow("a variable of that name")
        << QByteArray(R"({"BaseResp": {"StatusCode": 0}, "data": {"env": "prod", "A": "1"}})")
        << QStringList{u"A"_s, u"env"_s};
    QTest::newRow("none") << QByteArray(R"({"BaseResp": {"StatusCode": 0}, "data": {"envs": null}})") << QStringList();
}

void TestSkill::takesTheMapFromEachPlace()
{
    QFETCH(QStringList, names);
    Fetch fetch;
    QFETCH(QByteArray, answer);
    fetch.answer = answer;
    QCOMPARE(fetch.run().keys(), names);
}

void TestSkill::refusesOtherAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    const QString shape = u"wrong-shape"_s;
    QTest::newRow("no code") << QByteArray(R"({"data": {}})") << 200 << shape;
    QTest::newRow("code null") << QByteArray(R"({"BaseResp": {"StatusCode": null}, "data": {}})") << 200 << shape;
    QTest::newRow("a code") << QByteArray(
        R"({"BaseResp": {"StatusCode": 700012, "StatusMessage": "no PLANTED-pat"}, "data": {}})")
                            << 200 << u"business-code"_s;
    QTest::newRow("a code as a text") << QByteArray(R"({"BaseResp": {"StatusCode": "5"}, "data": {}})") << 200
                                      << u"business-code"_s;
    QTest::newRow("no data") << QByteArray(R"({"BaseResp": {"StatusCode": 0}})") << 200 << shape;
    QTest::newRow("data a list") << QByteArray(R"({"BaseResp": {"StatusCode": 0}, "data": []})") << 200 << shape;
    QTest::newRow("a value that is no text")
        << QByteArray(R"({"BaseResp": {"StatusCode": 0}, "data": {"envs": {"A": 1}}})") << 200 << shape;
    QTest::newRow("an empty name") << QByteArray(R"({"BaseResp": {"StatusCode": 0}, "data": {"": "x"}})") << 200
                                   << shape;
    QTest::newRow("401") << QByteArray("{}") << 401 << u"http-status"_s;
    QTest::newRow("HTML") << QByteArray("<html>") << 200 << u"html-page"_s;
}

void TestSkill::refusesOtherAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, status);
    QFETCH(QString, kind);
    Fetch fetch;
    fetch.answer = answer;
    fetch.status = status;
    try {
        (void)fetch.run();
        QFAIL("taken");
    } catch (const ApiError &error) {
        QCOMPARE(error.info().kind, kind);
        QCOMPARE(error.stage(), Stage::SkillEnvironment);
        QVERIFY(!QByteArray(error.what()).contains("PLANTED"));
        QVERIFY(!error.hint().isEmpty());
    }
    QCOMPARE(fetch.script->requestCount(), qsizetype(1));
}

void TestSkill::showsNoSecret()
{
    Fetch fetch;
    fetch.ticket = R"({"IDENTITY_TICKET": "PLANTED-ticket"})";
    fetch.answer = R"({"BaseResp": {"StatusCode": 0}, "data": {"envs": {"A": "PLANTED-value"}}})";
    QCOMPARE(fetch.run().value(u"A"_s), u"PLANTED-value"_s);
    QCOMPARE(fetch.record.stage, Stage::SkillEnvironment);
    QCOMPARE(fetch.record.status, 200);
    QString shown = fetch.record.requestBody + fetch.record.responseShape + fetch.record.subject;
    for (const HeaderList &headers : {fetch.record.requestHeaders, fetch.record.responseHeaders}) {
        for (const Header &header : headers)
            shown += QString::fromUtf8(header.value);
    }
    QVERIFY(!shown.contains(u"PLANTED"));
}

void TestSkill::givesUpAfterTenSeconds()
{
    Fetch fetch;
    (void)fetch.run();
    QCOMPARE(fetch.sent().limits.overall, std::chrono::milliseconds(10000));
}

void TestSkill::mergesByTheRules_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("answer");
    QTest::addColumn<QStringList>("after");
    const QString proxy = u"COZE_OUTBOUND_AUTH_PROXY="_s;
    const QString ca = u"COZE_OUTBOUND_AUTH_PROXY_CA="_s;
    const QString caPath = u"COZE_OUTBOUND_AUTH_PROXY_CA_PATH="_s;
    QTest::newRow("laid over") << QStringList{u"A=1"_s, u"B=2"_s} << QStringList{u"A=3"_s, u"C=4"_s}
                               << QStringList{u"A=3"_s, u"B=2"_s, u"C=4"_s};
    QTest::newRow("proxy is kept") << QStringList{proxy + u"old"_s} << QStringList{proxy + u"new"_s}
                                   << QStringList{proxy + u"old"_s};
    QTest::newRow("an empty one is none")
        << QStringList{proxy} << QStringList{proxy + u"new"_s} << QStringList{proxy + u"new"_s};
    QTest::newRow("CA path is kept") << QStringList{caPath + u"old"_s} << QStringList{caPath + u"new"_s}
                                     << QStringList{caPath + u"old"_s};
    QTest::newRow("and stays the one in use")
        << QStringList{caPath + u"old"_s} << QStringList{ca + u"pem"_s, caPath + u"new"_s}
        << QStringList{caPath + u"old"_s};
    QTest::newRow("text wins over path") << QStringList() << QStringList{ca + u"pem"_s, caPath + u"new"_s}
                                         << QStringList{ca + u"pem"_s};
    QTest::newRow("an empty text does not")
        << QStringList() << QStringList{ca, caPath + u"new"_s} << QStringList{caPath + u"new"_s};
}

void TestSkill::mergesByTheRules()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, answer);
    QFETCH(QStringList, after);
    Environment environment;
    for (const QString &entry : before)
        environment.set(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    QList<ProjectEnvVar> variables;
    for (const QString &entry : answer)
        variables.append(ProjectEnvVar(entry.section(u'=', 0, 0), Secret::fromString(entry.section(u'=', 1))));
    const Environment merged = withSkillVariables(environment, ProjectEnvVars(variables));
    QStringList found;
    for (const QString &name : merged.names())
        found.append(name + u'=' + merged.value(name));
    QCOMPARE(found, after);
}

void TestSkill::leavesTheProcessAlone()
{
    qunsetenv("COZEWI_TEST_SKILL");
    const Environment merged = withSkillVariables(Environment::fromProcess(), vars({{"COZEWI_TEST_SKILL", "1"}}));
    QCOMPARE(merged.value(u"COZEWI_TEST_SKILL"), u"1"_s);
    QVERIFY(!qEnvironmentVariableIsSet("COZEWI_TEST_SKILL"));
}

void TestSkill::longIntegersKeepTheirDigits_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("long") << QByteArray("[1234567890123456]") << QByteArray("[\"1234567890123456\"]");
    QTest::newRow("negative") << QByteArray("[-1234567890123456]") << QByteArray("[\"-1234567890123456\"]");
    for (const char *same :
         {"[123456789012345]", "[1234567890123456.0]", "[1234567890123456e1]", R"(["1234567890123456"])",
          R"(["\"1234567890123456"])", R"(["\\",1])", "\"1234567890123456", "[\"\\"})
        QTest::newRow(same) << QByteArray(same) << QByteArray(same);
}

void TestSkill::longIntegersKeepTheirDigits()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, result);
    QCOMPARE(withLongIntegersAsText(json), result);
}

QTEST_GUILESS_MAIN(TestSkill)
#include "tst_skill.moc"
