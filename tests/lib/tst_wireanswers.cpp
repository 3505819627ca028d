// SPDX-License-Identifier: MIT
#include "wirefault.h"

using namespace Wire;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Wire::FaultCase)
Q_DECLARE_METATYPE(Wire::Call)

namespace {

// What a careless server says: everything that it was sent, plain and encoded.
QByteArray echo(Call call)
{
    QStringList sent{TestIdentity::clientSecret};
    if (call == Call::AccessToken)
        sent += TestIdentity::idToken;
    if (!isTokenStep(call))
        sent += TestIdentity::accessToken;
    QByteArray text;
    for (const QString &secret : sent)
        text += secret.toUtf8() + ' ' + QUrl::toPercentEncoding(secret) + ' ' + secret.toHtmlEscaped().toUtf8() + ' ';
    return text;
}

QByteArray errorBody(Call call)
{
    if (isTokenStep(call))
        return R"({"error": "invalid_client", "error_description": "what is )" + echo(call) + R"("})";
    return R"({"code": 190000007, "msg": "what is )" + echo(call) + R"("})";
}

void addRow(const QString &name, Call call, const FaultCase &fault)
{
    QTest::addRow("%s, %s", qPrintable(name), callName(call)) << call << fault;
}

void addRow(const QString &name, const FaultCase &fault)
{
    for (const Call call : allCalls)
        addRow(name, call, fault);
}

void columns()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<FaultCase>("fault");
}

void wrongBody(const QString &name, Call call, const QByteArray &body, const QString &kind, const QStringList &message)
{
    FaultCase fault;
    fault.answer = always(HttpResponse::json(body));
    fault.expected.kinds = QStringList{kind};
    fault.expected.message = message + QStringList{u"HTTP 200"_s};
    fault.expected.status = 200;
    fault.expected.retryable = false;
    addRow(name, call, fault);
}

void wrongShape(Call call, const QByteArray &body, const QString &member)
{
    wrongBody(QString::fromUtf8(body), call, body, u"wrong-shape"_s, {u'`' + member + u'`'});
}

} // namespace

/// Whole answers that are not what was asked for: every status, every shape.
class TestWireAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void redirects_data()
    {
        columns();
        for (int status = 300; status <= 308; ++status) {
            FaultCase fault;
            fault.expected.kinds = QStringList{u"redirect"_s};
            fault.expected.status = status;
            fault.expected.retryable = false;
            fault.expected.message = QStringList{u"HTTP %1"_s.arg(status), u"not followed"_s};
            HttpResponse response;
            response.status = status;
            fault.answer = always(response);
            addRow(u"%1 without Location"_s.arg(status), fault);

            fault.answer = [status](Call call) {
                HttpResponse moved = HttpResponse::redirect("https://login.example.com/in?back=" + echo(call), status);
                if (status != 304) // never has a body
                    moved.body = "<html>moved: " + echo(call) + "</html>";
                return moved;
            };
            fault.expected.message += u"https://login.example.com:443"_s;
            addRow(u"%1 with Location"_s.arg(status), fault);
        }
        FaultCase relative;
        relative.answer = [](Call call) { return HttpResponse::redirect("/login/" + echo(call), 307); };
        relative.expected.kinds = QStringList{u"redirect"_s};
        relative.expected.message = QStringList{u"to http://127.0.0.1:"_s};
        addRow(u"to a path"_s, relative);
        relative.answer = always(HttpResponse::redirect("https://user:planted-id-token@a.example.com/", 301));
        relative.expected.message = QStringList{u"to https://a.example.com:443"_s};
        addRow(u"to a URL with a password"_s, relative);
        relative.answer = always(HttpResponse::redirect("http://[broken", 302));
        relative.expected.message = QStringList{u"HTTP 302"_s};
        addRow(u"to nonsense"_s, relative);
    }
    void redirects()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }

    void statuses_data()
    {
        columns();
        for (const int status : {201, 202, 204, 206, 226, 299, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410,
                                 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 425, 426, 428, 429, 431,
                                 451, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511, 520, 599}) {
            const bool good = status < 300;
            for (const Call call : allCalls) {
                const bool repeated = status == 401 && !isTokenStep(call);
                FaultCase fault;
                fault.expected.status = status;
                fault.expected.posts = repeated ? 2 : 1;
                fault.expected.gets = repeated ? 2 : 1;
                if (!good)
                    fault.expected.retryable = status == 429 || status >= 500;
                if (!(good && isTokenStep(call))) {
                    fault.answer = [status](Call at) { return HttpResponse::json(errorBody(at), status); };
                    fault.expected.kinds = QStringList{isTokenStep(call) ? u"oauth-error"_s : u"http-status"_s};
                    fault.expected.message = QStringList{u"HTTP %1"_s.arg(status)};
                    if (isTokenStep(call))
                        fault.expected.message += u"invalid_client"_s;
                    else if (status != 204)
                        fault.expected.message += u"190000007"_s;
                    const auto retryable = fault.expected.retryable;
                    // A failure that the platform has a number for is a decision, not an accident.
                    if (status == 500 && !isTokenStep(call))
                        fault.expected.retryable = false;
                    addRow(u"%1 with an error"_s.arg(status), call, fault);
                    fault.expected.retryable = retryable;
                } else if (status != 204) {
                    fault.answer = [status](Call at) { return HttpResponse::json(goodBody(at), status); };
                    addRow(u"%1 with a token"_s.arg(status), call, fault);
                    continue;
                }
                fault.expected.message = QStringList{u"HTTP %1"_s.arg(status)};
                HttpResponse empty;
                empty.status = status;
                fault.answer = always(empty);
                fault.expected.kinds = QStringList{u"http-status"_s, u"not-json"_s};
                addRow(u"%1 without a body"_s.arg(status), call, fault);
                if (status == 204)
                    continue;
                fault.answer = [status](Call at) {
                    return HttpResponse::html("<!DOCTYPE html><p>" + echo(at) + "</p>", status);
                };
                fault.expected.kinds = QStringList{u"html-page"_s};
                fault.expected.message += u"HTML page"_s;
                addRow(u"%1 with a page"_s.arg(status), call, fault);
            }
        }
    }
    void statuses()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }

    void asksForAuthentication_data()
    {
        columns();
        for (const char *scheme : {"Basic realm=\"planted\"", "Digest realm=\"x\", nonce=\"n\", qop=\"auth\"",
                                   "Negotiate", "NTLM", "Bearer error=\"invalid_token\"", "Nonsense"}) {
            for (const Call call : allCalls) {
                FaultCase fault;
                fault.answer = [scheme = QByteArray(scheme)](Call at) {
                    HttpResponse response = HttpResponse::json(errorBody(at), 401);
                    response.headers.append(Header{"WWW-Authenticate", scheme});
                    return response;
                };
                fault.expected.kinds = QStringList{isTokenStep(call) ? u"oauth-error"_s : u"http-status"_s};
                fault.expected.status = 401;
                fault.expected.posts = isTokenStep(call) ? 1 : 2;
                fault.expected.gets = 2;
                addRow(QString::fromLatin1(scheme), call, fault);
            }
        }
    }
    void asksForAuthentication()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }

    void isNoJson_data()
    {
        columns();
        for (const Call call : allCalls) {
            const QByteArray good = goodBody(call);
            wrongBody(u"empty"_s, call, "", u"not-json"_s, {u"empty"_s});
            wrongBody(u"white space"_s, call, " \r\n", u"not-json"_s, {u"empty"_s});
            wrongBody(u"words"_s, call, "planted-access-token", u"not-json"_s, {});
            wrongBody(u"cut"_s, call, good.chopped(1), u"not-json"_s, {});
            wrongBody(u"twice"_s, call, good + good, u"not-json"_s, {});
            wrongBody(u"with a comma at the end"_s, call, good.chopped(1) + ",}", u"not-json"_s, {});
            wrongBody(u"not UTF-8"_s, call, "{\"access_token\": \"\xff\xfe\"}", u"not-json"_s, {});
            wrongBody(u"form-encoded"_s, call, "access_token=planted-access-token&expires_in=5", u"not-json"_s, {});
            wrongBody(u"a list"_s, call, "[" + good + "]", u"wrong-shape"_s, {u"not an object"_s});
            wrongBody(u"a list of 33 lists"_s, call, QByteArray(33, '[') + QByteArray(33, ']'), u"not-json"_s,
                      {u"32 levels"_s});
            wrongBody(u"100,000 lists"_s, call, QByteArray(100000, '['), u"not-json"_s, {u"32 levels"_s});
            QByteArray deep = good;
            deep.insert(1, "\"x\": " + QByteArray(32, '[') + QByteArray(32, ']') + ", ");
            wrongBody(u"too deep beside what is asked for"_s, call, deep, u"not-json"_s, {u"32 levels"_s});
            wrongBody(u"a page"_s, call, "  <!doctype HTML><p>" + echo(call), u"html-page"_s, {u"HTML page"_s});
        }
    }
    void isNoJson()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }

    void hasWrongMembers_data()
    {
        columns();
        for (const Call call : {Call::IdToken, Call::AccessToken}) {
            wrongShape(call, "{}", u"access_token"_s);
            for (const char *value : {"null", "0", "17", "true", "[\"planted-access-token\"]", "{\"a\": 1}", "\"\"",
                                      R"("a\u0000b")", R"("a\nb")", R"("a\u007fb")"})
                wrongShape(call, "{\"access_token\": " + QByteArray(value) + "}", u"access_token"_s);
        }
        for (const Call call : {Call::Credential, Call::EnvVars}) {
            const QByteArray data = goodBody(call).sliced(goodBody(call).indexOf("\"data\""));
            wrongShape(call, "{" + data, u"code"_s);
            for (const char *value : {"null", "\"0\"", "0.5", "false", "[]", "{}", "1e300"})
                wrongShape(call, R"({"code": )" + QByteArray(value) + ", " + data, u"code"_s);
            for (const char *value : {"5", "true", "[]", "{}"})
                wrongShape(call, R"({"code": 0, "msg": )" + QByteArray(value) + ", " + data, u"msg"_s);
            wrongShape(call, R"({"code": 0})", u"data"_s);
            for (const char *value : {"null", "[]", "\"planted-credential\"", "5", "true"})
                wrongShape(call, R"({"code": 0, "data": )" + QByteArray(value) + "}", u"data"_s);
        }
        wrongShape(Call::Credential, R"({"code": 0, "data": {}})", u"data.credential"_s);
        for (const char *value : {"null", "[\"planted-credential\"]", R"({"planted-credential": 1})", "5", "false"})
            wrongShape(Call::Credential, R"({"code": 0, "data": {"credential": )" + QByteArray(value) + "}}",
                       u"data.credential"_s);
        wrongShape(Call::EnvVars, R"({"code": 0, "data": {}})", u"data.secrets"_s);
        for (const char *value : {R"({"K": "planted-env-value"})", "\"\"", "5", "false"})
            wrongShape(Call::EnvVars, R"({"code": 0, "data": {"secrets": )" + QByteArray(value) + "}}",
                       u"data.secrets"_s);
        const QByteArray first = R"({"code": 0, "data": {"secrets": [{"key": "A", "value": ""}, )";
        for (const char *value : {"null", "[]", "\"planted-env-value\"", "5"})
            wrongShape(Call::EnvVars, first + value + "]}}", u"data.secrets[1]"_s);
        for (const char *value : {R"({"value": "planted-env-value"})", R"({"key": null, "value": ""})",
                                  R"({"key": 5, "value": ""})", R"({"key": "", "value": ""})"})
            wrongShape(Call::EnvVars, first + value + "]}}", u"data.secrets[1].key"_s);
        for (const char *value : {R"({"key": "B"})", R"({"key": "B", "value": null})", R"({"key": "B", "value": 5})",
                                  R"({"key": "B", "value": {"a": "planted-env-value"}})"})
            wrongShape(Call::EnvVars, first + value + "]}}", u"data.secrets[1].value"_s);
    }
    void hasWrongMembers()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }

    void refusesUnder200_data()
    {
        columns();
        for (const Call call : {Call::IdToken, Call::AccessToken}) {
            FaultCase fault;
            fault.expected.kinds = QStringList{u"oauth-error"_s};
            fault.expected.status = 200;
            fault.expected.message = QStringList{u"invalid_client"_s};
            fault.answer = always(HttpResponse::json(errorBody(call)));
            addRow(u"error"_s, call, fault);
            QByteArray both = goodBody(call);
            both.insert(1, R"("error": "invalid_client", )");
            fault.answer = always(HttpResponse::json(both));
            addRow(u"error beside a token"_s, call, fault);
            fault.expected.message.clear();
            for (const char *value : {"null", "5", "{\"a\": 1}", "\"\""}) {
                QByteArray odd = goodBody(call);
                odd.insert(1, "\"error\": " + QByteArray(value) + ", ");
                fault.answer = always(HttpResponse::json(odd));
                addRow(u"error "_s + QLatin1StringView(value), call, fault);
            }
        }
        for (const Call call : {Call::Credential, Call::EnvVars}) {
            FaultCase fault;
            fault.expected.kinds = QStringList{u"business-code"_s};
            fault.expected.status = 200;
            fault.expected.message = QStringList{u"HTTP 200"_s, u"190000007"_s, u"what is"_s};
            fault.answer = always(HttpResponse::json(errorBody(call)));
            addRow(u"a business code"_s, call, fault);
            fault.expected.message = QStringList{u"code -1"_s};
            fault.answer = always(HttpResponse::json(R"({"code": -1, "msg": null, "data": null})"));
            addRow(u"a business code without words"_s, call, fault);
        }
    }
    void refusesUnder200()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }

    void isOddButGood_data()
    {
        columns();
        const auto add = [](const QString &name, Call call, const QByteArray &body) {
            FaultCase fault;
            fault.answer = always(HttpResponse::json(body));
            addRow(name, call, fault);
        };
        for (const Call call : allCalls) {
            const QByteArray good = goodBody(call);
            add(u"BOM"_s, call, "\xEF\xBB\xBF" + good);
            add(u"white space around it"_s, call, "\r\n\t " + good + " \r\n");
            QByteArray more = good;
            more.insert(1, R"("unknown": [{"a": [1, 2]}], "": null, )");
            add(u"members that nobody asked for"_s, call, more);
            FaultCase text;
            text.answer = [](Call at) {
                HttpResponse response = HttpResponse::json(goodBody(at));
                response.headers = {{"Content-Type", "text/plain"}};
                return response;
            };
            addRow(u"another Content-Type"_s, call, text);
            FaultCase framed;
            framed.answer = [](Call at) {
                HttpResponse response = HttpResponse::json(goodBody(at));
                response.chunked = true;
                return response;
            };
            addRow(u"chunked"_s, call, framed);
            framed.answer = [](Call at) {
                HttpResponse response = HttpResponse::json(goodBody(at));
                response.untilClose = true;
                return response;
            };
            framed.expected.gets = 4; // Qt repeats a GET by itself, which does no harm
            // Ten times: it is a matter of timing whether Qt takes the end of the connection for a failure.
            for (int i = 1; i <= 10; ++i)
                addRow(u"until the connection closes, %1"_s.arg(i), call, framed);
            framed.answer = [](Call at) { return HttpResponse::rawBytes("HTTP/1.0 200 OK\r\n\r\n" + goodBody(at)); };
            addRow(u"HTTP/1.0"_s, call, framed);
        }
        for (const char *expires : {"null", "\"\"", "[]", "-1", "1e10", "\"3600\"", "0", "1.5"})
            add(u"expires_in "_s + QLatin1StringView(expires), Call::AccessToken,
                TestIdentity::accessTokenAnswer(expires));
        for (const Call call : {Call::Credential, Call::EnvVars}) {
            add(u"no msg"_s, call, goodBody(call).replace(R"("msg": "success", )", ""));
            add(u"msg null"_s, call, goodBody(call).replace("\"success\"", "null"));
            add(u"code 0.0"_s, call, goodBody(call).replace("\"code\": 0", "\"code\": 0.0"));
        }
        add(u"32 levels"_s, Call::IdToken,
            "{\"access_token\": \"planted-id-token\", \"x\": " + QByteArray(31, '[') + QByteArray(31, ']') + "}");
        add(u"brackets in a text"_s, Call::IdToken,
            "{\"access_token\": \"planted-id-token\", \"x\": \"" + QByteArray(100, '[') + "\\\"{\"}");
    }
    void isOddButGood()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }

    void takesTheLastOfTwoMembers()
    {
        HttpServer server([](const RecordedRequest &request) {
            if (callOf(request) == Call::AccessToken)
                return HttpResponse::json(R"({"access_token": "first", "access_token": "second"})");
            return goodAnswer(request);
        });
        Caller caller(TestIdentity::environment(server.origin()));
        QVERIFY(!caller.make(Call::AccessToken));
        QCOMPARE(caller.result(), u"second"_s);
    }

    void readsNullAsAnEmptyList()
    {
        HttpServer server([](const RecordedRequest &request) {
            if (callOf(request) == Call::EnvVars)
                return HttpResponse::json(R"({"code": 0, "data": {"secrets": null}})");
            return goodAnswer(request);
        });
        Caller caller(TestIdentity::environment(server.origin()));
        QVERIFY(caller.client().getProjectEnvVars().isEmpty());
    }

    // Servers put what they were sent wherever they like.
    void hidesWhatAServerEchoes_data()
    {
        columns();
        FaultCase fault;
        fault.answer = [](Call call) {
            const QByteArray secret =
                (isTokenStep(call) ? TestIdentity::clientSecret : TestIdentity::accessToken).toUtf8();
            HttpResponse response =
                HttpResponse::json("{\"" + secret + "\": 1, \"a\": {\"" + secret + "\": 1}, \"data\": {\"" + secret
                                       + "\": 1}, \"token_type\": \"" + secret + "\"}",
                                   isTokenStep(call) ? 200 : 400);
            response.reason = echo(call);
            for (const char *name : {"X-Request-Id", "X-Tt-Logid", "Server", "Via", "Set-Cookie", "X-Echo", "Vary",
                                     "Content-Type", "Location", "WWW-Authenticate", "Retry-After"})
                response.headers.append(Header{name, echo(call)});
            return response;
        };
        fault.expected.kinds = QStringList{u"wrong-shape"_s, u"http-status"_s};
        addRow(u"everywhere"_s, fault);
    }
    void hidesWhatAServerEchoes()
    {
        QFETCH(const Call, call);
        QFETCH(const FaultCase, fault);
        checkFault(call, fault);
    }

    void findsTheRequestId_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name :
             {"x-tt-logid", "X-Request-Id", "x-tt-trace-id", "X-Trace-Id", "Request-Id", "X-Correlation-ID"})
            QTest::newRow(name) << QByteArray(name);
    }
    void findsTheRequestId()
    {
        QFETCH(const QByteArray, name);
        HttpServer server([name](const RecordedRequest &) {
            HttpResponse response = HttpResponse::json("{}", 400);
            response.headers.append(Header{name, "id-7"});
            return response;
        });
        Caller caller(TestIdentity::environment(server.origin()));
        const std::optional<ErrorInfo> error = caller.make(Call::IdToken);
        QVERIFY(error);
        QCOMPARE(error->requestId, u"id-7"_s);
        // Whoever reads the record finds the same.
        QCOMPARE(caller.finished().last().requestId(), u"id-7"_s);
    }

    // What is too long is cut when nothing of a secret is in it any more.
    void hidesWhatStandsWhereATextIsCut()
    {
        HttpServer server([](const RecordedRequest &request) {
            if (callOf(request) != Call::IdToken)
                return goodAnswer(request);
            const QByteArray secret = TestIdentity::clientSecret.toUtf8();
            HttpResponse response = HttpResponse::json("{\"" + QByteArray(32, 'x') + secret + "\": 1}");
            response.headers.append(Header{"X-Request-Id", QByteArray(120, 'x') + secret});
            return response;
        });
        Caller caller(TestIdentity::environment(server.origin()));
        const std::optional<ErrorInfo> error = caller.make(Call::IdToken);
        QVERIFY(error);
        QVERIFY2(error->message.contains(u"{x"), qPrintable(error->message));
        QVERIFY(!error->requestId.isEmpty());
        for (const QString &text : {error->message, error->requestId, caller.recordText()})
            QVERIFY2(!text.contains(u"plant"), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestWireAnswers)
#include "tst_wireanswers.moc"
