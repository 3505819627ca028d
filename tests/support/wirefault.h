// SPDX-License-Identifier: MIT
#pragma once

#include "wire.h"

#include <QtCore/QMap>
#include <QtTest/QtTest>

/// One fault at one of the four calls: the calls before it are answered well by a server of their own.
namespace Wire {

using namespace std::chrono_literals;

/// What a caller must see of a fault.
struct Expectation {
    /// Any of these; empty: the call goes well.
    QStringList kinds;
    /// Any of these.
    QStringList hops{QStringLiteral("http")};
    int status = 0;
    /// Parts that the message must hold beside step and host.
    QStringList message;
    /// A part of the hint.
    QString hint;
    /// Common name of the certificate that the record must tell of.
    QString peer;
    /// Requests that may reach the faulty server, POST or not.
    int posts = 1;
    int gets = 1;
    std::optional<bool> retryable;
};

struct FaultCase {
    std::function<HttpResponse(Call)> answer;
    ConnectionFault connection = ConnectionFault::None;
    bool refused = false;
    /// With a key the faulty server speaks TLS.
    TlsIdentity tls;
    /// Written into the URL in the place of the server's own scheme.
    QString scheme;
    /// Variables beside those of the four calls.
    QMap<QString, QString> variables;
    Timeouts timeouts{};
    Expectation expected;
    /// What the whole may take, in milliseconds.
    qint64 atLeast = 0;
    qint64 atMost = 5000;
};

inline std::function<HttpResponse(Call)> always(const HttpResponse &response)
{
    return [response](Call) { return response; };
}

/// Makes \a call against a server with the fault and compares everything with the expectation.
inline void checkFault(Call call, const FaultCase &fault)
{
    HttpServer good(goodAnswer);
    HttpServer::Options options;
    options.tls = fault.tls;
    HttpServer bad(options, [&](const RecordedRequest &request) {
        return callOf(request) == call && fault.answer ? fault.answer(call) : goodAnswer(request);
    });
    bad.setConnectionFault(fault.connection);
    if (fault.refused)
        bad.stopListening();

    Environment environment = TestIdentity::environment(good.origin());
    const QString own = fault.tls.key.isNull() ? QStringLiteral("http") : QStringLiteral("https");
    pointCallAt(environment, call,
                QStringLiteral("%1://127.0.0.1:%2").arg(fault.scheme.isEmpty() ? own : fault.scheme).arg(bad.port()));
    for (auto variable = fault.variables.cbegin(); variable != fault.variables.cend(); ++variable)
        environment.set(variable.key(), variable.value());
    const LogCapture log;
    Caller caller(environment, fault.timeouts);
    const std::optional<ErrorInfo> error = caller.make(call);

    // What anybody can see holds none of the secrets, failed or not.
    QCOMPARE(leakIn(log.text()), QString());
    QCOMPARE(leakIn(caller.recordText()), QString());

    const qsizetype reached = std::count_if(bad.requests().cbegin(), bad.requests().cend(),
                                            [call](const RecordedRequest &r) { return callOf(r) == call; });
    const int most = isPost(call) ? fault.expected.posts : fault.expected.gets;
    QVERIFY2(reached <= most, qPrintable(QStringLiteral("%1 requests reached the server").arg(reached)));

    QVERIFY2(caller.took() >= fault.atLeast, qPrintable(QStringLiteral("after %1 ms").arg(caller.took())));
    QVERIFY2(caller.took() <= fault.atMost, qPrintable(QStringLiteral("after %1 ms").arg(caller.took())));

    if (fault.expected.kinds.isEmpty()) {
        QVERIFY2(!error, error ? qPrintable(error->message) : "");
        QVERIFY(!caller.result().isEmpty());
        return;
    }
    QVERIFY2(error, "the call went well");
    QCOMPARE(leakIn(textOf(*error)), QString());

    static const std::type_info *const classes[] = {&typeid(TokenRetrievalError), &typeid(TokenExchangeError),
                                                    &typeid(ApiError), &typeid(ApiError)};
    QVERIFY(caller.caughtType() == *classes[static_cast<int>(call)]);
    QCOMPARE(error->type, Wire::errorTypeOf(call));
    QCOMPARE(error->stage, stageOf(call));
    QVERIFY2(fault.expected.kinds.contains(error->kind),
             qPrintable(error->kind + QStringLiteral(": ") + error->message));
    QVERIFY2(fault.expected.hops.contains(error->hop),
             qPrintable(QStringLiteral("hop %1: %2").arg(error->hop, error->message)));
    if (fault.expected.status > 0)
        QCOMPARE(error->httpStatus.value_or(0), fault.expected.status);
    if (fault.expected.retryable)
        QCOMPARE(error->retryable, *fault.expected.retryable);
    QCOMPARE(error->host, QStringLiteral("127.0.0.1"));
    QCOMPARE(error->port, int(bad.port()));
    const QString target = QStringLiteral("127.0.0.1:%1").arg(bad.port());
    for (const QString &part : QStringList{stageTitle(stageOf(call)), target} + fault.expected.message)
        QVERIFY2(error->message.contains(part), qPrintable(part + QStringLiteral(" is not in: ") + error->message));
    QVERIFY(!error->hint.isEmpty());
    QVERIFY2(error->hint.contains(fault.expected.hint), qPrintable(error->hint));

    // The record says the same as the error.
    const QList<ExchangeRecord> records = caller.finished();
    QCOMPARE(records.size(), caller.started().size());
    QVERIFY(!records.isEmpty());
    const ExchangeRecord &last = records.last();
    QCOMPARE(last.stage, stageOf(call));
    QVERIFY(last.error.has_value());
    QCOMPARE(last.error->kind, error->kind);
    if (!fault.expected.peer.isEmpty())
        QCOMPARE(last.tls.peerSubject, fault.expected.peer);
}

} // namespace Wire
