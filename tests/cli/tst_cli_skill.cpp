// SPDX-License-Identifier: MIT
// env and exec with --skill. The rules themselves are tst_skill's.
#include "inprocess.h"
#include "skillfolder.h"

#include <QtTest/QTest>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;

class TestSkillOption : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void envPrintsTheSkillsVariables();
    void execSetsThem();
    void whatTheProcessHasIsKept();
    void dangerousNamesAreLeftOut();
    void needsNoIdentity();
    void codeElsewhereIsAConfigurationError();
    void aRefusalIsAnApiError();
    void excludesTheDemo();

private:
    /// A tool whose platform knows the skill alone.
    std::unique_ptr<InProcess> tool(const QByteArray &answer);

    std::unique_ptr<SkillFolder> m_folder;
    QByteArray m_code;
};

void TestSkillOption::init()
{
    m_folder = std::make_unique<SkillFolder>();
    m_code = (m_folder->agent(R"({"patToken": "PLANTED-pat", "skills": [{"skillId": 7, "relPath": "skills/mail"}]})")
              + u"/skills/mail/send.py"_s)
                 .toUtf8();
}

std::unique_ptr<InProcess> TestSkillOption::tool(const QByteArray &answer)
{
    auto tool = std::make_unique<InProcess>();
    tool->environment = Environment();
    tool->script->setHandler([answer](const HttpRequest &request) {
        return request.url.host() == u"www.coze.cn" ? Testing::jsonAnswer(answer) : Testing::jsonAnswer("{}", 404);
    });
    return tool;
}

void TestSkillOption::envPrintsTheSkillsVariables()
{
    const auto cozewi = tool(R"({"BaseResp": {"StatusCode": 0}, "data": {"envs": {"B": "2", "A": "PLANTED"}}})");
    const Ran json = cozewi->run(Cli::ByteStrings{"env", "--skill", m_code, "--json"});
    QCOMPARE(json.err, QByteArray());
    QCOMPARE(json.out, QByteArray("{\"A\":\"PLANTED\",\"B\":\"2\"}\n"));
    QCOMPARE(cozewi->run(Cli::ByteStrings{"env", "B", "--skill", m_code}).out, QByteArray("2\n"));
    QVERIFY(!cozewi->run(Cli::ByteStrings{"env", "--skill", m_code}).out.contains("PLANTED"));
    QCOMPARE(cozewi->run(Cli::ByteStrings{"env", "--skill", m_code, "--require", "A,C"}).code, 1);
}

void TestSkillOption::execSetsThem()
{
    const auto cozewi = tool(R"({"BaseResp": {"StatusCode": 0}, "data": {"envs": {"A": "1"}}})");
    (void)cozewi->run(Cli::ByteStrings{"exec", "--skill", m_code, "--", "python3", "send.py"});
    QCOMPARE(cozewi->executed, (Cli::ByteStrings{"python3", "send.py"}));
    QVERIFY(cozewi->executedWith.contains("A=1"));
    QVERIFY(cozewi->executedWith.contains("PATH=/usr/bin"));
}

void TestSkillOption::whatTheProcessHasIsKept()
{
    const auto cozewi = tool(
        R"({"BaseResp": {"StatusCode": 0}, "data": {"envs": {"COZE_OUTBOUND_AUTH_PROXY": "http://new:1", "A": "1"}}})");
    cozewi->environment.set(u"COZE_OUTBOUND_AUTH_PROXY"_s, u"http://old:1"_s);
    cozewi->inherited.append("COZE_OUTBOUND_AUTH_PROXY=http://old:1");
    (void)cozewi->run(Cli::ByteStrings{"exec", "--skill", m_code, "--", "x"});
    QVERIFY(cozewi->executedWith.contains("COZE_OUTBOUND_AUTH_PROXY=http://old:1"));
    QVERIFY(!cozewi->executedWith.contains("COZE_OUTBOUND_AUTH_PROXY=http://new:1"));
    QVERIFY(cozewi->executedWith.contains("A=1"));
}

void TestSkillOption::dangerousNamesAreLeftOut()
{
    const auto cozewi = tool(R"({"BaseResp": {"StatusCode": 0}, "data": {"envs": {"LD_PRELOAD": "x"}}})");
    const Ran ran = cozewi->run(Cli::ByteStrings{"exec", "--skill", m_code, "--", "x"});
    QVERIFY(ran.err.contains("LD_PRELOAD"));
    QVERIFY(!cozewi->executedWith.contains("LD_PRELOAD=x"));
}

void TestSkillOption::needsNoIdentity()
{
    const auto cozewi = tool(R"({"BaseResp": {"StatusCode": 0}, "data": {}})");
    QCOMPARE(cozewi->run(Cli::ByteStrings{"env", "--skill", m_code, "--json"}).code, 0);
    QCOMPARE(cozewi->script->requestCount(), qsizetype(1));
}

void TestSkillOption::codeElsewhereIsAConfigurationError()
{
    const auto cozewi = tool("{}");
    const Ran ran = cozewi->run(Cli::ByteStrings{"env", "--skill", "elsewhere.py"});
    QCOMPARE(ran.code, 3);
    QVERIFY(ran.err.startsWith("cozewi: ConfigurationError: "));
}

void TestSkillOption::aRefusalIsAnApiError()
{
    const auto cozewi = tool(R"({"BaseResp": {"StatusCode": 4, "StatusMessage": "no, PLANTED-pat"}})");
    const Ran ran = cozewi->run(Cli::ByteStrings{"env", "--skill", m_code, "--json"});
    QCOMPARE(ran.code, 6);
    QVERIFY(ran.out.contains(R"("stage":"skill_environment")"));
    QVERIFY(!(ran.out + ran.err).contains("PLANTED"));
}

void TestSkillOption::excludesTheDemo()
{
    InProcess cozewi;
    QCOMPARE(cozewi.run(Cli::ByteStrings{"env", "--demo", "--skill", m_code}).code, 2);
}

QTEST_GUILESS_MAIN(TestSkillOption)
#include "tst_cli_skill.moc"
