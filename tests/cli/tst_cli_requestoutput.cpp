// SPDX-License-Identifier: MIT
// `cozewi request`: files, pipes, limits of time and signals.
#include "binary.h"

#include <cozewi/testing/demoproxy.h>
#include <cozewi/testing/httpserver.h>

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace Cozewi;
using namespace Cozewi::Testing;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true;
#elif defined(__has_feature)
constexpr bool isSanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
constexpr bool isSanitized = false;
#endif

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

InProcess toolFor(const DemoProxy &proxy, DemoProxy::Scheme scheme = DemoProxy::Scheme::Http)
{
    InProcess tool;
    tool.environment = proxy.environment(scheme);
    tool.needsNetwork = true;
    tool.signalSource = [] { return 0; };
    return tool;
}

} // namespace

class TestRequestOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsWritten()
    {
        DemoProxy proxy;
        InProcess tool = toolFor(proxy);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"answer"_s);
        write(path, "old");
        const Ran ran = tool.run(u"request https://api.example/bytes/100000 -o "_s + path);
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.out, QByteArray());
        QCOMPARE(contentOf(path), QByteArray(100000, 'x'));
        QCOMPARE(tool.run(u"request -i https://api.example/status/204 -o "_s + path).code, 0);
        QVERIFY(contentOf(path).startsWith("HTTP/1.1 204"));
        QCOMPARE(tool.run(u"request https://api.example/bytes/0 --json -o "_s + path).code, 0);
        QCOMPARE(contentOf(path), QByteArray());
        QCOMPARE(tool.run(u"request https://api.example/bytes/2 -o -"_s).out, "xx");
        QCOMPARE(tool.run(u"request https://api.example/bytes/2 -o /dev/null"_s).code, 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"answer"_s});
    }

    void aNewFileIsReadableByItsOwnerAlone()
    {
        const DemoProxy proxy;
        InProcess tool = toolFor(proxy);
        const QTemporaryDir folder;
        const auto permissions = [](const QString &path) {
            return QFile::permissions(path) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser | QFileDevice::ExeUser);
        };
        constexpr QFileDevice::Permissions ours = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        const QString fresh = folder.filePath(u"new"_s);
        QCOMPARE(tool.run(u"request https://api.example/bytes/2 -o "_s + fresh).code, 0);
        QCOMPARE(permissions(fresh), ours);
        const QString old = folder.filePath(u"old"_s);
        write(old, "old");
        QVERIFY(QFile::setPermissions(old, ours | QFileDevice::ReadOther));
        QCOMPARE(tool.run(u"request https://api.example/bytes/2 -o "_s + old).code, 0);
        QCOMPARE(contentOf(old), "xx");
        QCOMPARE(permissions(old), ours | QFileDevice::ReadOther);
    }

    void aRequestThatFailsLeavesTheFileAlone_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<ProxyFault>("fault");
        QTest::addColumn<int>("code");
        QTest::newRow("refused") << u"https://api.example/"_s << ProxyFault::AuthenticationRequired << 7;
        QTest::newRow("refused, http target") << u"http://api.example/"_s << ProxyFault::AuthenticationRequired << 7;
        QTest::newRow("closed, http target") << u"http://api.example/"_s << ProxyFault::CloseAtConnect << 7;
        QTest::newRow("a status, with -f") << u"-f https://api.example/status/404"_s << ProxyFault::Slow << 1;
        QTest::newRow("half an answer") << u"https://api.example/bytes/999999999999 --timeout 0.4"_s << ProxyFault::Slow
                                        << 7;
    }
    void aRequestThatFailsLeavesTheFileAlone()
    {
        QFETCH(const QString, line);
        QFETCH(const ProxyFault, fault);
        QFETCH(const int, code);
        DemoProxy proxy;
        if (fault != ProxyFault::Slow)
            proxy.setFault(fault);
        InProcess tool = toolFor(proxy);
        QTemporaryDir folder;
        QCOMPARE(tool.run("request "_L1 + line + " -o "_L1 + folder.filePath(u"new"_s)).code, code);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
        const QString path = folder.filePath(u"old"_s);
        write(path, "old");
        QCOMPARE(tool.run("request "_L1 + line + " -o "_L1 + path).code, code);
        QCOMPARE(contentOf(path), "old");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"old"_s});
    }

    void aFileThatCannotBeWrittenIsKnownBeforehand()
    {
        DemoProxy proxy;
        InProcess tool = toolFor(proxy);
        const Ran ran = tool.run(u"request https://api.example/ -d x -o /nonexistent/answer"_s);
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.err.contains("/nonexistent/answer"));
        QCOMPARE(proxy.connectionCount(), 0u);
    }

    void outputThatFails()
    {
        DemoProxy proxy;
        const Ran full =
            runShell(u"\"$COZEWI\" request https://api.example/bytes/100000 >/dev/full"_s, proxy.environment());
        QCOMPARE(full.code, 1);
        QVERIFY2(full.err.contains("No space left"), full.err.constData());
        const Ran closed =
            runShell(u"(\"$COZEWI\" request https://api.example/bytes/100000000; echo $? >&2) | head -c 5"_s,
                     proxy.environment());
        QCOMPARE(closed.out, "xxxxx");
        QVERIFY2(closed.err.contains("\n1\n"), closed.err.constData());
        const Ran head = runShell(u"\"$COZEWI\" request HEAD https://api.example/ >/dev/full"_s, proxy.environment());
        QCOMPARE(head.code, 1);
    }

    void theTimeIsKept_data()
    {
        QTest::addColumn<QList<ProxyFault>>("faults");
        QTest::addColumn<DemoProxy::Scheme>("scheme");
        QTest::addColumn<QString>("url");
        using enum ProxyFault;
        for (const DemoProxy::Scheme scheme : {DemoProxy::Scheme::Http, DemoProxy::Scheme::Https}) {
            for (const QString &url : {u"https://api.example/"_s, u"http://api.example/"_s}) {
                for (const ProxyFault fault : {StallAtAccept, StallAtConnect, StallAfterConnect, StallAtHandshake,
                                               CloseAtConnect, Babble, BadTarget}) {
                    const bool isTls = fault == StallAtHandshake;
                    const bool isTunnel = fault == StallAfterConnect;
                    if ((isTls && scheme == DemoProxy::Scheme::Http) || (isTunnel && url.startsWith("http:"_L1)))
                        continue;
                    QTest::addRow("%s, %s proxy, %s", qPrintable(proxyFaultName(fault)),
                                  scheme == DemoProxy::Scheme::Http ? "http" : "https", qPrintable(url))
                        << QList<ProxyFault>{fault} << scheme << url;
                }
            }
        }
    }
    void theTimeIsKept()
    {
        QFETCH(const QList<ProxyFault>, faults);
        QFETCH(const DemoProxy::Scheme, scheme);
        QFETCH(const QString, url);
        DemoProxy proxy;
        proxy.setFaults(faults);
        InProcess tool = toolFor(proxy, scheme);
        QElapsedTimer timer;
        timer.start();
        const Ran ran = tool.run(u"request --timeout 0.2 "_s + url);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(ran.code == 7, ran.err.constData());
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.err.startsWith("cozewi: RequestError: "), ran.err.constData());
        QVERIFY(!ran.err.contains(proxy.ticket().toUtf8()));
    }

    void theTimeIsKeptWhereNobodyReads()
    {
        DemoProxy proxy;
        QElapsedTimer timer;
        timer.start();
        const Ran ran = runShell(
            u"(\"$COZEWI\" request https://api.example/bytes/100000000 --timeout 0.5; echo $? >&2) | (sleep 3; true)"_s,
            proxy.environment());
        QVERIFY2(ran.err.contains("\n7\n"), ran.err.constData());
        QVERIFY(ran.err.contains("RequestError"));
    }

    void moreTimeMeansMoreSilence()
    {
        // 30 s of silence are the limit otherwise; here only what is asked for is looked at.
        DemoProxy proxy;
        InProcess tool = toolFor(proxy);
        QCOMPARE(tool.run(u"request --timeout 5 https://api.example/delay/600"_s).code, 0);
        QCOMPARE(tool.run(u"request --timeout 0.3 https://api.example/delay/600"_s).code, 7);
    }

    void aSignalLeavesNothing_data()
    {
        QTest::addColumn<bool>("toFile");
        QTest::newRow("to stdout") << false;
        QTest::newRow("to a file") << true;
    }
    void aSignalLeavesNothing()
    {
        QFETCH(const bool, toFile);
        DemoProxy proxy;
        QTemporaryDir folder;
        QProcess process;
        process.setProcessEnvironment(processEnvironment(proxy.environment()));
        QStringList arguments{u"request"_s, u"https://api.example/delay/100000"_s};
        if (toFile)
            arguments << u"-o"_s << folder.filePath(u"answer"_s);
        process.start(toolPath(), arguments);
        QVERIFY(process.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(proxy.targetRequests().size(), 1, 10000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void memoryStaysFlat()
    {
        if (isSanitized)
            QSKIP("A sanitizer's own memory says nothing.");
        DemoProxy::Options options;
        options.maximumKeptBody = 1000;
        DemoProxy proxy(options);
        const Ran ran = runShell(uR"sh(u=https://api.example; set -e; d=$(mktemp -d)
            truncate -s 100000000 "$d/up"
            "$COZEWI" request "$u/bytes/100000000" -o "$d/down"
            "$COZEWI" request "$u/bytes/100000000" | tail -c 3 >"$d/end"
            "$COZEWI" request "$u/up" -d "@$d/up" -o /dev/null
            cat "$d/up" | "$COZEWI" request "$u/up" -d @- -o /dev/null
            wc -c <"$d/down"; rm -r "$d")sh"_s,
                                 proxy.environment());
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.out.trimmed(), "100000000");
        QCOMPARE(proxy.targetRequests().last().request.bodySize, 100'000'000);
        rusage usage{};
        ::getrusage(RUSAGE_CHILDREN, &usage);
        QVERIFY2(usage.ru_maxrss < 70L * 1024, qPrintable(QString::number(usage.ru_maxrss)));
    }
};

QTEST_GUILESS_MAIN(TestRequestOutput)
#include "tst_cli_requestoutput.moc"
