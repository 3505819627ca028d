// SPDX-License-Identifier: MIT
// HAR logs, validated by what other tools validate them with.
#include <cozewi/client.h>
#include <cozewi/exchangeexport.h>
#include <cozewi/runtime.h>
#include <cozewi/session.h>
#include <cozewi/testing/demoproxy.h>
#include <cozewi/testing/demoserver.h>

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtTest/QtTest>

using namespace Cozewi;
using namespace Cozewi::Testing;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Verdict {
    int exitCode = -1;
    QByteArray out;
    QByteArray errors;
};

Verdict validate(const QJsonObject &log)
{
    const QDir folder(QStringLiteral(PEERS_FOLDER));
    QProcess node;
    node.setWorkingDirectory(folder.path());
    node.start(QStringLiteral(PEERS_NODE), {folder.filePath(u"validate-har.mjs"_s)});
    Verdict verdict;
    if (!node.waitForStarted())
        return verdict;
    node.write(QJsonDocument(log).toJson());
    node.closeWriteChannel();
    if (!node.waitForFinished(30000))
        return verdict;
    verdict.exitCode = node.exitCode();
    verdict.out = node.readAllStandardOutput();
    verdict.errors = node.readAllStandardError();
    return verdict;
}

} // namespace

class TestHar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfExchangeIsValid()
    {
        DemoServer server;
        DemoProxy proxy;
        const auto runtime = Runtime::create();
        QList<ExchangeRecord> records;
        connect(runtime->notifier(), &ExchangeNotifier::exchangeFinished, this,
                [&](const ExchangeRecord &record) { records.append(record); });
        ClientOptions options;
        options.runtime = runtime;
        const Client client(Configuration(server.environment()), options);
        (void)client.getProjectEnvVars();
        (void)client.getIntegrationCredential(server.integrations().constFirst());
        server.setFault(Fault::Redirect);
        QVERIFY_THROWS_EXCEPTION(WorkloadIdentityError, (void)client.getProjectEnvVars());
        SessionOptions sessionOptions;
        sessionOptions.runtime = runtime;
        const Session session(Configuration(proxy.environment(DemoProxy::Scheme::Https)), sessionOptions);
        QCOMPARE(session.post(QUrl(u"https://api.example/a?key=value"_s), "x", "text/plain").status, 200);
        proxy.setFault(ProxyFault::Forbidden);
        proxy.dropConnections();
        QVERIFY_THROWS_EXCEPTION(RequestError, (void)session.get(QUrl(u"https://other.example/"_s)));
        QTRY_COMPARE(records.size(), 7);

        const Verdict verdict = validate(toHar(records));
        QVERIFY2(verdict.exitCode == 0, verdict.errors.constData());
        const QList<QByteArray> lines = verdict.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 7);
        QVERIFY(lines[0].startsWith("200 http://127.0.0.1:"));
        QVERIFY2(lines[5].startsWith("200 https://api.example/a?key="), lines[5].constData());
        QVERIFY(!lines[5].contains("value"));
    }

    void aBrokenLogIsRefused()
    {
        // The validator does look.
        ExchangeRecord record;
        record.startedAt = QDateTime::currentDateTimeUtc();
        record.url = QUrl(u"http://x/"_s);
        QJsonObject log = toHar({record});
        QCOMPARE(validate(log).exitCode, 0);
        QJsonObject inner = log[u"log"_s].toObject();
        QJsonObject entry = inner[u"entries"_s][0].toObject();
        entry.remove(u"timings"_s);
        inner[u"entries"_s] = QJsonArray{entry};
        log[u"log"_s] = inner;
        QVERIFY(validate(log).exitCode != 0);
    }
};

QTEST_GUILESS_MAIN(TestHar)
#include "tst_har.moc"
