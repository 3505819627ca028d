// SPDX-License-Identifier: MIT
// `cozewi request`: what is sent, what is shown, and what it ends with.
#include "binary.h"

#include <cozewi/envkeys.h>
#include <cozewi/testing/demoproxy.h>
#include <cozewi/testing/httpserver.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Cozewi;
using namespace Cozewi::Testing;
using Cli::ByteStrings;

namespace {

/// The tool, with the variables of \a proxy and no others.
InProcess toolFor(const DemoProxy &proxy)
{
    InProcess tool;
    tool.environment = proxy.environment();
    tool.needsNetwork = true;
    return tool;
}

QJsonObject objectIn(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBodyGoesToStdout()
    {
        DemoProxy proxy;
        for (const auto &url : {"https://api.example/x?a=1#part", "http://api.example/x?a=1#part"}) {
            InProcess tool = toolFor(proxy);
            const Ran ran = tool.run(ByteStrings{"request", url});
            QCOMPARE(ran.code, 0);
            QCOMPARE(ran.err, QByteArray());
            QVERIFY(objectIn(ran.out).value("url"_L1).toString().endsWith("/x?a=1"_L1));
        }
        for (const TargetRequest &seen : proxy.targetRequests()) {
            QVERIFY(!seen.request.hasHeader("proxy-authorization"));
            QVERIFY(!seen.request.hasHeader("x-tt-env"));
        }
    }

    void whatIsSent_data()
    {
        QTest::addColumn<ByteStrings>("arguments");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        const QByteArray url = "https://api.example/x";
        const QByteArray form = "application/x-www-form-urlencoded";
        const auto add = [](const char *name, const ByteStrings &arguments, const char *method, const QByteArray &type,
                            const QByteArray &body) {
            QTest::newRow(name) << arguments << QByteArray(method) << type << body;
        };
        add("nothing given", {url}, "GET", "", "");
        add("a method", {"DELETE", url}, "DELETE", "", "");
        add("a method in lower case", {"patch", url, "-d", "a"}, "PATCH", form, "a");
        add("a method of one's own", {"purge", url}, "purge", "", "");
        add("a body", {url, "-d", "a=1"}, "POST", form, "a=1");
        add("fields of a form", {"-d", "a=1", url, "-d", "b=2"}, "POST", form, "a=1&b=2");
        add("an empty body", {url, "-d", ""}, "POST", form, "");
        add("a body with a method", {"PUT", url, "-d", "a"}, "PUT", form, "a");
        add("a type of one's own", {url, "-d", "a", "-H", "content-type: text/plain"}, "POST", "text/plain", "a");
        add("JSON", {url, "--json-body", R"({"a": "中"})"}, "POST", "application/json", R"({"a": "中"})");
        add("JSON that is no object", {url, "--json-body", "\"x\""}, "POST", "application/json", "\"x\"");
        add("a body that looks like an option", {url, "-d", "-5"}, "POST", form, "-5");
    }
    void whatIsSent()
    {
        QFETCH(const ByteStrings, arguments);
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, body);
        DemoProxy proxy;
        InProcess tool = toolFor(proxy);
        const Ran ran = tool.run(ByteStrings{"request"} + arguments);
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(proxy.targetRequests().size(), 1);
        const RecordedRequest seen = proxy.targetRequests()[0].request;
        QCOMPARE(seen.method, method);
        QCOMPARE(seen.header("content-type"), type);
        QCOMPARE(seen.body, body);
    }

    void headersAreSent()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"headers"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Authorization: Bearer of-a-file\r\n\nX-Third: 3\n");
        file.close();
        DemoProxy proxy;
        InProcess tool = toolFor(proxy);
        const Ran ran = tool.run(ByteStrings{"request", "https://api.example/", "-H", "X-First: 1", "-HX-First:  2 ",
                                             "-H", "@" + file.fileName().toUtf8(), "-H", "User-Agent: mine"});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const RecordedRequest seen = proxy.targetRequests()[0].request;
        QCOMPARE(seen.header("x-first"), "1, 2");
        QCOMPARE(seen.header("authorization"), "Bearer of-a-file");
        QCOMPARE(seen.header("x-third"), "3");
        QCOMPARE(seen.header("user-agent"), "mine");
        for (const RecordedRequest &connect : proxy.proxyRequests())
            QVERIFY(!connect.hasHeader("authorization"));
    }

    void filesAreSentAsTheyAre()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"body"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray content = QByteArray("line\r\nline\n\0\xff", 13).repeated(50000);
        file.write(content);
        file.close();
        DemoProxy proxy;
        InProcess tool = toolFor(proxy);
        const Ran ran = tool.run(ByteStrings{"request", "https://api.example/", "-d", "@" + file.fileName().toUtf8()});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(proxy.targetRequests()[0].request.body == content);
        const Ran missing = tool.run(ByteStrings{"request", "https://api.example/", "-d", "@/nonexistent/file"});
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.err.contains("/nonexistent/file"));
        const Ran madeUp = tool.run(ByteStrings{"request", "https://api.example/", "-d", "@/proc/self/cmdline"});
        QCOMPARE(madeUp.code, 0);
        QVERIFY(proxy.targetRequests().last().request.bodySize > 0);
    }

    void stdinIsSent()
    {
        DemoProxy proxy;
        const Ran pipe = runShell(
            uR"sh((printf 'one '; sleep 0.1; printf 'two') | "$COZEWI" request https://api.example/ -d @-)sh"_s,
            proxy.environment());
        QVERIFY2(pipe.code == 0, pipe.err.constData());
        QCOMPARE(proxy.targetRequests().last().request.body, "one two");
        const Ran file = runShell(uR"sh(f=$(mktemp); printf 'skipped\nrest' >"$f"
            (read -r line; "$COZEWI" request https://api.example/ -d @-) <"$f"; code=$?; rm "$f"; exit $code)sh"_s,
                                  proxy.environment());
        QVERIFY2(file.code == 0, file.err.constData());
        QCOMPARE(proxy.targetRequests().last().request.body, "rest");
        const Ran endless = runShell(uR"sh(d=$(mktemp -d); mkfifo "$d/pipe"
            "$COZEWI" request https://api.example/ -d @- --timeout 0.3 <>"$d/pipe"; code=$?; rm -r "$d"; exit $code)sh"_s,
                                     proxy.environment());
        QCOMPARE(endless.code, 7);
        QVERIFY(endless.err.contains("RequestError"));
    }

    void theHeadComesFirst()
    {
        DemoProxy proxy;
        InProcess tool = toolFor(proxy);
        const Ran shown = tool.run(u"request -i https://api.example/bytes/3"_s);
        QVERIFY2(shown.out.startsWith("HTTP/1.1 200 OK\nContent-Type: application/octet-stream\n"),
                 shown.out.constData());
        QVERIFY(shown.out.endsWith("\n\nxxx"));
        const Ran head = tool.run(u"request HEAD https://api.example/bytes/3"_s);
        QVERIFY(head.out.startsWith("HTTP/1.1 200 OK\n"));
        QVERIFY(head.out.contains("Content-Length: 3\n"));
        QVERIFY(head.out.endsWith("\n\n"));
    }

    void jsonHasEverything()
    {
        HttpServer target([](const RecordedRequest &request) {
            HttpResponse response;
            response.headers = {{"Content-Type", "x/y"}, {"Set-Cookie", "a=1, x"}, {"Set-Cookie", "b=2"}};
            response.body = request.path() == "/binary" ? QByteArray("\xff\0\x01", 3) : QByteArray("\xef\xbb\xbf中");
            return response;
        });
        DemoProxy::Options options;
        options.targets = {{u"api.example:443"_s, target.origin()}};
        DemoProxy proxy(options);
        InProcess tool = toolFor(proxy);
        const QByteArray json = tool.run(u"request --json https://api.example/text"_s).out;
        const QJsonObject text = objectIn(json);
        QCOMPARE(text.value("status"_L1).toInt(), 200);
        // QJsonDocument drops the mark when it reads.
        QVERIFY(json.contains("\"body\":\"\xef\xbb\xbf"));
        QVERIFY(!text.contains("body_base64"_L1));
        const QJsonObject headers = text.value("headers"_L1).toObject();
        QCOMPARE(headers.value("set-cookie"_L1).toArray(), QJsonArray({u"a=1, x"_s, u"b=2"_s}));
        const QJsonObject phases = text.value("phases"_L1).toObject();
        for (const char *name : {"tcp", "connect", "tls", "wait", "total"})
            QVERIFY2(phases.value(QLatin1StringView(name)).isDouble(), name);
        const QJsonObject binary = objectIn(tool.run(u"request --json https://api.example/binary"_s).out);
        QCOMPARE(binary.value("body_base64"_L1).toString(), u"/wAB"_s);
        QVERIFY(!binary.contains("body"_L1));
        QCOMPARE(binary.value("body_size"_L1).toInt(), 3);
    }

    void everyAnswerIsAnAnswer()
    {
        DemoProxy proxy;
        InProcess tool = toolFor(proxy);
        for (const int status : {204, 301, 404, 503}) {
            QCOMPARE(tool.run(u"request https://api.example/status/%1"_s.arg(status)).code, 0);
            const Ran picky = tool.run(u"request -f https://api.example/status/%1"_s.arg(status));
            QCOMPARE(picky.code, status < 400 ? 0 : 1);
            QCOMPARE(picky.err.contains(QByteArray::number(status)), status >= 400);
            QCOMPARE(picky.out, QByteArray());
        }
        const Ran json = tool.run(u"request -f --json https://api.example/status/404"_s);
        QCOMPARE(json.code, 1);
        QCOMPARE(objectIn(json.out).value("status"_L1).toInt(), 404);
    }

    void phasesGoToStderr()
    {
        DemoProxy proxy;
        InProcess tool = toolFor(proxy);
        const Ran ran = tool.run(ByteStrings{"request", "-v", "https://api.example/redirect/302?/bytes/2", "-H",
                                             "Authorization: Bearer PLANTED-header", "-d", "", "-f"});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.err.contains("* through " + proxy.url().toUtf8()), ran.err.constData());
        QVERIFY(ran.err.contains("> POST https://api.example/redirect/302\n"));
        QVERIFY(ran.err.contains("< HTTP 302\n"));
        QVERIFY(ran.err.contains(" connect ") && ran.err.contains(" total "));
        QVERIFY(!ran.err.contains("PLANTED"));
        QVERIFY(!ran.err.contains(proxy.ticket().toUtf8()));
        QVERIFY(!ran.err.contains("roxy-Authorization"));
        // A failure has its phases too.
        proxy.setFault(ProxyFault::Forbidden);
        const Ran refused = tool.run(u"request -v https://another.example/"_s);
        QCOMPARE(refused.code, 7);
        QVERIFY(refused.err.contains(" total "));
    }

    void failuresNameTheHop()
    {
        DemoProxy proxy;
        proxy.setFault(ProxyFault::AuthenticationRequired);
        InProcess tool = toolFor(proxy);
        const Ran ran = tool.run(u"request --json https://api.example/"_s);
        QCOMPARE(ran.code, 7);
        QVERIFY(ran.err.startsWith("cozewi: RequestError: "));
        const QJsonObject error = objectIn(ran.out).value("error"_L1).toObject();
        QCOMPARE(error.value("type"_L1).toString(), u"RequestError"_s);
        QCOMPARE(error.value("stage"_L1).toString(), u"session"_s);
        QCOMPARE(error.value("hop"_L1).toString(), u"connect"_s);
        QCOMPARE(error.value("proxy_status"_L1).toInt(), 407);
        QCOMPARE(error.value("host"_L1).toString(), u"api.example"_s);
        QCOMPARE(error.value("port"_L1).toInt(), 443);
        QVERIFY(error.value("hint"_L1).toString().contains("identity_ticket"_L1));
        for (const QByteArray &text : {ran.out, ran.err})
            QVERIFY(!text.contains(proxy.ticket().toUtf8()));
        QCOMPARE(tool.run(u"request https://api.example/"_s).out, QByteArray());
    }

    void whatIsMissingIsNamed()
    {
        InProcess tool;
        tool.environment = Environment();
        const Ran ran = tool.run(u"request --json https://api.example/"_s);
        QCOMPARE(ran.code, 3);
        const QString message = objectIn(ran.out).value("error"_L1).toObject().value("message"_L1).toString();
        for (const char *name : {"COZE_OUTBOUND_AUTH_PROXY", "identity_ticket", "COZE_OUTBOUND_AUTH_PROXY_CA_PATH"})
            QVERIFY2(message.contains(QLatin1StringView(name)), name);
        QVERIFY(!message.contains("CLIENT_ID"_L1));
    }

    void directNeedsNoVariable()
    {
        HttpServer target([](const RecordedRequest &) { return HttpResponse::json("{}"); });
        InProcess tool;
        tool.needsNetwork = true;
        tool.environment = Environment();
        tool.environment.set(u"HTTP_PROXY"_s, u"http://127.0.0.1:1"_s);
        const Ran ran = tool.run("request --direct "_L1 + target.url(u"/"_s));
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.out, "{}");
    }

    void wrongUsage_data()
    {
        QTest::addColumn<ByteStrings>("arguments");
        QTest::addColumn<QByteArray>("said");
        const QByteArray url = "https://api.example/";
        const auto add = [](const char *name, const ByteStrings &arguments, const char *said) {
            QTest::newRow(name) << arguments << QByteArray(said);
        };
        add("no URL", {}, "which URL?");
        add("no scheme", {"api.example/PLANTED"}, "http://");
        add("another scheme", {"ftp://api.example/PLANTED"}, "http://");
        add("no host", {"https:///PLANTED"}, "host");
        add("a password in the URL", {"https://u:PLANTED@api.example/"}, "Authorization");
        add("the method behind the URL", {url, "POST"}, "before the URL");
        add("no method", {"G ET", url}, "method");
        add("CONNECT", {"CONNECT", url}, "CONNECT");
        add("a header without a colon", {url, "-H", "PLANTED"}, "colon");
        add("a header without a name", {url, "-H", ": PLANTED"}, "name");
        add("a header with a space in its name", {url, "-H", "X Y: PLANTED"}, "X Y");
        add("a header without a value", {url, "-H", "X-Empty:"}, "X-Empty");
        add("a header with a line feed", {url, "-H", "X-Split: PLANTED\r\nA: b"}, "X-Split");
        add("the proxy's header", {url, "-H", "proxy-authorization: Basic PLANTED"}, "proxy-authorization");
        add("the connection's header", {url, "-H", "Transfer-Encoding: chunked"}, "Transfer-Encoding");
        add("two bodies", {url, "-d", "PLANTED", "--json-body", "{}"}, "one body");
        add("a file among others", {url, "-d", "PLANTED", "-d", "@x"}, "alone");
        add("no file", {url, "-d", "@"}, "file");
        add("no JSON", {url, "--json-body", "{\"PLANTED\": }"}, "character 13");
        add("two values", {url, "--json-body", "1, 2"}, "JSON");
        add("no value", {url, "--json-body", " "}, "JSON");
        add("no output", {url, "-o", ""}, "-o");
        add("too many words", {"GET", url, "PLANTED"}, "at most 2");
    }
    void wrongUsage()
    {
        QFETCH(const ByteStrings, arguments);
        QFETCH(const QByteArray, said);
        DemoProxy proxy;
        InProcess tool = toolFor(proxy);
        const Ran ran = tool.run(ByteStrings{"request"} + arguments);
        QCOMPARE(ran.code, 2);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.err.contains(said), ran.err.constData());
        QVERIFY2(!ran.err.contains("PLANTED"), ran.err.constData());
        QCOMPARE(proxy.connectionCount(), 0u);
    }

    // What is wrong may be the secret itself, in a file of another form.
    void aLineOfAFileIsNamedByItsNumber_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no header's name") << "API KEY=PLANTED:part2"_ba
                                          << "no name"_ba;
        QTest::newRow("no colon") << "PLANTED"_ba
                                  << "colon"_ba;
        QTest::newRow("no value") << "PLANTED:"_ba
                                  << "no value"_ba;
        QTest::newRow("a control character") << "PLANTED: a\001PLANTED"_ba
                                             << "control"_ba;
        QTest::newRow("the connection's") << "te: PLANTED"_ba
                                          << "connection"_ba;
        QTest::newRow("the proxy's") << "Proxy-Authorization: Basic PLANTED"_ba
                                     << "proxy"_ba;
    }
    void aLineOfAFileIsNamedByItsNumber()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QByteArray, said);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"headers"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("X-First: 1\n\n" + line + "\n");
        file.close();
        const DemoProxy proxy;
        InProcess tool = toolFor(proxy);
        const QByteArray path = file.fileName().toUtf8();
        const Ran ran = tool.run(ByteStrings{"request", "https://api.example/", "-H", "@" + path});
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains("line 3 of '" + path + "'"), ran.err.constData());
        QVERIFY2(ran.err.contains(said), ran.err.constData());
        QVERIFY2(!ran.err.contains("PLANTED"), ran.err.constData());
        QCOMPARE(proxy.connectionCount(), 0u);
    }

    void theDemoAnswers()
    {
        InProcess tool;
        const Ran ran = tool.run(u"request --demo -i https://api.example/status/418"_s);
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(ran.out.startsWith("HTTP/1.1 418"));
        const Ran fault = tool.run(u"request --demo --fault proxy-forbidden https://api.example/"_s);
        QCOMPARE(fault.code, 7);
        QVERIFY(fault.err.contains("403"));
    }
};

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_cli_request.moc"
