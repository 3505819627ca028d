// SPDX-License-Identifier: MIT
#include <cozewi/testing/manualclock.h>
#include <cozewi/testing/scriptedtransport.h>

#include <QtTest/QTest>

#include <thread>

using namespace Cozewi;
using namespace Cozewi::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

HttpRequest get(const QString &path)
{
    HttpRequest request;
    request.method = "GET";
    request.url = QUrl(u"http://h"_s + path);
    return request;
}

} // namespace

class TestScriptedTransport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersAfterSendReturned();
    void answersInOrderThenAsksTheHandler();
    void saysWhatDiffers();
    void saysWhatWasNotExpected();
    void holdsAndReleases();
    void cancelledRequestsGetNoAnswer();
    void aTransportThatDiesAnswersNoMore();
    void waitsForRequestsOfAnotherThread();
    void theClockMovesWhenTold();

private:
    ManualClock m_clock;
    std::shared_ptr<TransportScript> m_script;
    std::unique_ptr<ScriptedTransport> m_transport;
    QList<HttpAnswer> m_answers;
    Transport::Callback m_record = [this](const HttpAnswer &answer) { m_answers.append(answer); };
};

void TestScriptedTransport::init()
{
    m_script = TransportScript::create();
    m_transport = std::make_unique<ScriptedTransport>(m_script, m_clock);
    m_answers.clear();
}

void TestScriptedTransport::cleanup()
{
    m_transport.reset();
}

void TestScriptedTransport::answersAfterSendReturned()
{
    m_script->answer(jsonAnswer("{}"));
    const Instant sent = m_clock.now();
    m_transport->send(get(u"/1"_s), m_record);
    QVERIFY(m_answers.isEmpty());
    m_clock.advance(std::chrono::seconds(5));
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().status, 200);
    QCOMPARE(m_answers.first().header("content-type"), "application/json"_ba);
    QVERIFY(m_answers.first().sentAt == sent);
}

void TestScriptedTransport::answersInOrderThenAsksTheHandler()
{
    m_script->answer(jsonAnswer("1"));
    m_script->answer(failureAnswer(FailureKind::ConnectionRefused, u"tcp"_s));
    m_script->setHandler([](const HttpRequest &request) { return jsonAnswer(request.url.path().toUtf8(), 201); });
    for (const QString &path : {u"/1"_s, u"/2"_s, u"/3"_s})
        m_transport->send(get(path), m_record);
    QTRY_COMPARE(m_answers.size(), 3);
    QCOMPARE(m_answers.at(0).body, "1"_ba);
    QVERIFY(m_answers.at(1).failure->kind == FailureKind::ConnectionRefused);
    QCOMPARE(m_answers.at(2).body, "/3"_ba);
    QVERIFY(m_script->mismatches().isEmpty());
    QCOMPARE(m_script->requestCount(), 3);
}

void TestScriptedTransport::saysWhatDiffers()
{
    ExpectedRequest expected;
    expected.method = "POST";
    expected.url = "http://h/x";
    expected.body = "secret-body";
    expected.headers = {{"A", "1"}, {"B", "2"}};
    expected.absentHeaders = {"C"};
    m_script->expect(expected, jsonAnswer("{}"));
    m_script->expect(expected, jsonAnswer("{}"));

    HttpRequest good;
    good.method = "POST";
    good.url = QUrl(u"http://h/x"_s);
    good.body = Secret("secret-body");
    good.headers = {{"a", "1"}, {"b", "2"}};
    m_transport->send(good, m_record);
    QVERIFY(m_script->mismatches().isEmpty());
    HttpRequest bad = get(u"/y"_s);
    bad.headers = {{"a", "9"}, {"c", "3"}};
    m_transport->send(bad, m_record);
    QCOMPARE(m_script->mismatches().size(), 6);
    QVERIFY(!m_script->mismatches().join(u' ').contains("secret-body"_L1));
    QCOMPARE(m_script->remainingCount(), 0);
}

void TestScriptedTransport::saysWhatWasNotExpected()
{
    m_transport->send(get(u"/1"_s), m_record);
    QCOMPARE(m_script->mismatches().size(), 1);
    QTRY_COMPARE(m_answers.size(), 1);
    QVERIFY(m_answers.first().failure.has_value());
}

void TestScriptedTransport::holdsAndReleases()
{
    m_script->setHandler([](const HttpRequest &request) { return jsonAnswer(request.url.path().toUtf8()); });
    m_script->hold();
    for (const QString &path : {u"/1"_s, u"/2"_s, u"/3"_s})
        m_transport->send(get(path), m_record);
    QCoreApplication::processEvents();
    QVERIFY(m_answers.isEmpty());
    QCOMPARE(m_script->heldCount(), 3);
    m_script->releaseOne();
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().body, "/1"_ba);
    m_script->release();
    QTRY_COMPARE(m_answers.size(), 3);
    m_transport->send(get(u"/4"_s), m_record);
    QTRY_COMPARE(m_answers.size(), 4);
}

void TestScriptedTransport::cancelledRequestsGetNoAnswer()
{
    m_script->setHandler([](const HttpRequest &) { return jsonAnswer("{}"); });
    const quint64 first = m_transport->send(get(u"/1"_s), m_record);
    m_transport->cancel(first);
    m_script->hold();
    const quint64 second = m_transport->send(get(u"/2"_s), m_record);
    m_transport->cancel(second);
    m_transport->cancel(second);
    m_transport->cancel(999);
    QCOMPARE(m_script->heldCount(), 0);
    QCOMPARE(m_script->cancelledCount(), 2);
    m_script->release();
    m_transport->send(get(u"/3"_s), m_record);
    QTRY_COMPARE(m_answers.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(m_answers.size(), 1);
}

void TestScriptedTransport::aTransportThatDiesAnswersNoMore()
{
    m_script->setHandler([](const HttpRequest &) { return jsonAnswer("{}"); });
    m_script->hold();
    m_transport->send(get(u"/1"_s), m_record);
    m_transport.reset();
    m_script->release();
    QCoreApplication::processEvents();
    QVERIFY(m_answers.isEmpty());
}

void TestScriptedTransport::waitsForRequestsOfAnotherThread()
{
    QVERIFY(!m_script->waitForRequests(1, std::chrono::milliseconds(1)));
    std::thread sender([this] { m_transport->send(get(u"/1"_s), m_record); });
    QVERIFY(m_script->waitForRequests(1));
    sender.join();
}

void TestScriptedTransport::theClockMovesWhenTold()
{
    using std::chrono::seconds;
    ManualClock clock;
    const Instant start = clock.now();
    QVERIFY(clock.coarseNow() == start);
    clock.advance(seconds(10));
    QVERIFY((clock.now() == Instant{start.boot + seconds(10), start.wall + seconds(10)}));
    QVERIFY(clock.coarseNow() == clock.now());
    clock.jumpWall(-seconds(60));
    QVERIFY((clock.now() == Instant{start.boot + seconds(10), start.wall - seconds(50)}));
    clock.suspend(seconds(100));
    QVERIFY((clock.now() == Instant{start.boot + seconds(110), start.wall + seconds(50)}));
    QVERIFY((clock.coarseNow() == Instant{start.boot + seconds(10), start.wall + seconds(50)}));
}

QTEST_GUILESS_MAIN(TestScriptedTransport)
#include "tst_scriptedtransport.moc"
