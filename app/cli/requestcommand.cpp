// SPDX-License-Identifier: MIT
#include "answersink.h"
#include "commands.h"
#include "exchangecollector.h"
#include "interruption.h"
#include "phasetext.h"
#include "requestarguments.h"
#include "requestbody.h"
#include "requestrun.h"

#include <cozewi/text.h>

#include <QtCore/QJsonArray>
#include <QtCore/QStringDecoder>

#include <tuple>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

SessionRequest requestFrom(const Invocation &invocation)
{
    SessionRequest request;
    std::tie(request.method, request.url) = requestTarget(invocation.arguments());
    request.headers = requestHeaders(invocation.values(u"H"_s));
    return request;
}

void addBody(SessionRequest &request, const Invocation &invocation)
{
    const RequestBody body = requestBody(invocation);
    if (request.method.isEmpty())
        request.method = body.isGiven ? "POST" : "GET";
    if (!body.isGiven)
        return;
    request.body = body.bytes;
    request.bodyDevice = body.device;
    if (!hasHeader(request.headers, "content-type"))
        request.setHeader("Content-Type", body.isJson ? "application/json" : "application/x-www-form-urlencoded");
    if (body.isJson && !hasHeader(request.headers, "accept"))
        request.setHeader("Accept", "application/json");
}

/// Lists of values by name in lower case, as `curl -w '%{header_json}'` has them.
QJsonObject headersByName(const HeaderList &headers)
{
    QJsonObject json;
    for (const Header &header : headers) {
        const QString name = QString::fromUtf8(header.name.toLower());
        QJsonArray values = json.value(name).toArray();
        // Where a field came several times, Qt joins the values by line feeds.
        for (const QByteArray &value : header.value.split('\n'))
            values.append(QString::fromUtf8(value));
        json.insert(name, values);
    }
    return json;
}

QJsonObject responseJson(const SessionResponse &response, bool isDirect, bool hasBody)
{
    QJsonObject json{
        {u"status"_s, response.status},
        {u"reason"_s, QString::fromUtf8(response.reason)},
        {u"url"_s, response.url.toString(QUrl::FullyEncoded)},
        {u"headers"_s, headersByName(response.headers)},
        {u"body_size"_s, response.bodySize},
        {u"phases"_s, phasesJson(response.timings, response.url, !isDirect)},
    };
    if (!hasBody)
        return json;
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(response.body);
    if (decoder.hasError())
        json.insert(u"body_base64"_s, QString::fromLatin1(response.body.toBase64()));
    else
        json.insert(u"body"_s, text);
    return json;
}

class RequestCommand final : public Command {
public:
    [[nodiscard]] QString name() const override { return u"request"_s; }
    [[nodiscard]] QString arguments() const override { return u"[METHOD] URL"_s; }
    [[nodiscard]] int maximumArguments() const override { return 2; }
    [[nodiscard]] QString summary() const override { return Text::tr("Send a request through the outbound proxy"); }
    [[nodiscard]] QString details() const override
    {
        return Text::tr(
            "The body of the answer goes to stdout as it arrives. Any HTTP answer is an answer: it ends with 0, "
            "whatever "
            "the status. METHOD is GET, or POST where there is a body. Redirects are followed within the origin of URL "
            "only.\n\n"
            "The proxy, its ticket and its CA come from the variables; HTTP_PROXY and NO_PROXY are not looked at. "
            "--timeout also allows that much silence, where 30 s are the limit otherwise.\n\n"
            "With --json stdout has an object: status, reason, url, headers (lists of values by name in lower case), "
            "body (or body_base64 where it is no UTF-8, or neither with -o), body_size and phases (milliseconds).");
    }
    [[nodiscard]] OptionSpecs options() const override
    {
        return {
            {"H", "HEADER",
             QT_TRANSLATE_NOOP(
                 "cozewi",
                 "Send this header, 'Name: value'. May be repeated. @FILE reads them from a file, one per "
                 "line, so that no secret is an argument; @- from stdin.")},
            {"d", "BODY",
             QT_TRANSLATE_NOOP(
                 "cozewi",
                 "Send this body. @FILE sends a file as it is, @- stdin. The type is that of a form unless "
                 "-H 'Content-Type: …' says otherwise; several are joined by &.")},
            {"json-body", "JSON",
             QT_TRANSLATE_NOOP("cozewi", "Send this body as application/json. Checked first; @FILE is sent as it is.")},
            {"i", nullptr, QT_TRANSLATE_NOOP("cozewi", "Print status line and headers first.")},
            {"o", "FILE",
             QT_TRANSLATE_NOOP("cozewi",
                               "Write the answer to a file, whole or not at all; a new one is readable by you alone. - "
                               "is stdout.")},
            {"f", nullptr,
             QT_TRANSLATE_NOOP("cozewi", "End with 1 where the status is 400 or above, and leave its body out.")},
            {"direct", nullptr, QT_TRANSLATE_NOOP("cozewi", "Without the proxy, and with the system's CAs.")},
            {"v", nullptr,
             QT_TRANSLATE_NOOP("cozewi",
                               "Show on stderr what is sent and seen, secrets masked, and how long each phase "
                               "takes.")},
        };
    }
    [[nodiscard]] QList<Example> examples() const override
    {
        return {
            {"cozewi request https://api.example.com/v1/me -H 'Authorization: Bearer COZE_CRED_DUMMY_X'",
             QT_TRANSLATE_NOOP("cozewi", "The proxy replaces the placeholder by the secret.")},
            {"cozewi request PUT https://api.example.com/file -d @report.pdf -H 'Content-Type: application/pdf'",
             QT_TRANSLATE_NOOP("cozewi", "A file of any size.")},
            {"cozewi request -f -o page.html https://example.com/",
             QT_TRANSLATE_NOOP("cozewi", "For scripts: a whole file, or none.")},
            {"cozewi request --demo -iv https://api.example.com/status/404",
             QT_TRANSLATE_NOOP("cozewi", "Try it without any set-up.")},
        };
    }

    [[nodiscard]] int run(Invocation &invocation) const override
    {
        SessionRequest request = requestFrom(invocation);
        const Configuration configuration = invocation.configuration();
        const bool isDirect = invocation.isSet(u"direct"_s);
        if (!isDirect)
            configuration.require(Need::Session);
        addBody(request, invocation);

        const QString file = invocation.value(u"o"_s);
        const bool toFile = !file.isEmpty() && file != "-"_L1;
        if (invocation.isSet(u"o"_s) && file.isEmpty())
            throw UsageError{Text::tr("-o takes the name of a file")};
        std::optional<Interruption::Hold> untilItIsWhole;
        if (toFile)
            untilItIsWhole.emplace();
        const std::shared_ptr<AnswerSink> sink = sinkFor(invocation, request, toFile ? file : QString());
        if (sink) {
            request.sink = sink;
            request.answered = [sink](const SessionResponse &head) { sink->begin(head); };
        }

        const Session session = invocation.session(configuration, isDirect);
        std::optional<ExchangeCollector> collector;
        if (invocation.isSet(u"v"_s))
            collector.emplace(session.runtime()->notifier());
        const auto signal = [&invocation] { return invocation.context().waitForSignal({}); };
        const RequestOutcome outcome = runRequest(session, request, invocation.timeLeft(),
                                                  toFile ? std::function<int()>(signal) : std::function<int()>());
        if (collector) {
            for (const ExchangeRecord &record : collector->records())
                invocation.explain(exchangeText(record));
        }
        return finish(invocation, outcome, sink.get());
    }

private:
    static std::shared_ptr<AnswerSink> sinkFor(Invocation &invocation, const SessionRequest &request,
                                               const QString &file)
    {
        const bool json = invocation.wantsJson();
        if (json && file.isEmpty())
            return nullptr; // kept in memory, for the member `body`
        // A HEAD is asked for its headers.
        const bool showsHead = !json && (invocation.isSet(u"i"_s) || request.method == "HEAD");
        std::shared_ptr<AnswerTarget> target;
        if (file.isEmpty())
            target = std::make_shared<OutputTarget>(invocation.context().out, invocation.isSet(u"o"_s));
        else
            target = std::make_shared<FileTarget>(file);
        return std::make_shared<AnswerSink>(
            std::move(target), showsHead ? AnswerSink::Head::Show : AnswerSink::Head::Leave, invocation.isSet(u"f"_s));
    }

    static int finish(Invocation &invocation, const RequestOutcome &outcome, AnswerSink *sink)
    {
        const bool isRefused = outcome.response && invocation.isSet(u"f"_s) && outcome.response->status >= 400;
        if (sink && (!outcome.response || sink->failure() || isRefused))
            sink->target().abandon();
        if (outcome.signal != 0)
            return Interrupted + outcome.signal;
        if (sink && sink->failure())
            std::rethrow_exception(sink->failure());
        if (outcome.error)
            std::rethrow_exception(outcome.error);
        if (sink)
            sink->target().commit();
        if (invocation.wantsJson()) {
            const bool isDirect = invocation.isSet(u"direct"_s);
            invocation.printJson(responseJson(*outcome.response, isDirect, sink == nullptr));
        }
        if (!isRefused)
            return Fine;
        const QString reason = sanitizedText(QByteArrayView(outcome.response->reason), 80);
        invocation.say(Text::tr("the answer is HTTP %1; without -f its body is shown")
                           .arg(reason.isEmpty() ? QString::number(outcome.response->status)
                                                 : QString::number(outcome.response->status) + u' ' + reason));
        return AnswerIsNo;
    }
};

} // namespace

std::unique_ptr<Command> makeRequestCommand()
{
    return std::make_unique<RequestCommand>();
}

} // namespace Cozewi::Cli
