// SPDX-License-Identifier: MIT
#include "proxy/proxyanswers.h"

#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

namespace {

HttpResponse saying(int status, const QByteArray &text, const HeaderList &headers = {})
{
    HttpResponse response;
    response.status = status;
    response.headers = HeaderList{{"Via", "1.1 cozewi-demo"}, {"Content-Type", "text/plain; charset=utf-8"}} + headers;
    response.body = text + '\n';
    return response;
}

HttpResponse challenge()
{
    return saying(407, "the ticket is missing or wrong",
                  {{"Proxy-Authenticate", R"(Basic realm="cozewi-demo", charset="UTF-8")"}});
}

} // namespace

std::optional<HttpResponse> faultyProxyAnswer(const RecordedRequest &request, const QList<ProxyFault> &faults,
                                              bool authorized)
{
    const bool isConnect = request.method == "CONNECT";
    const auto has = [&](ProxyFault fault) { return faults.contains(fault); };
    if (has(ProxyFault::StallAtConnect))
        return HttpResponse::broken(CutPoint::BeforeAnswer, Ending::Stall);
    if (has(ProxyFault::CloseAtConnect))
        return HttpResponse::broken(CutPoint::BeforeAnswer, Ending::Close);
    if (has(ProxyFault::Babble))
        return HttpResponse::rawBytes("220 mail.example.com ESMTP ready\r\n");
    if (has(ProxyFault::AuthenticationWithoutChallenge))
        return saying(407, "authentication required");
    if (has(ProxyFault::AuthenticationRequired) || !authorized)
        return challenge();
    if (has(ProxyFault::Forbidden))
        return saying(403, "the target is not on the list of allowed hosts");
    if (has(ProxyFault::MethodNotAllowed) && isConnect)
        return saying(405, "CONNECT is not allowed", {{"Allow", "GET, HEAD, POST"}});
    if (has(ProxyFault::BadGateway))
        return saying(502, "the target cannot be reached");
    if (has(ProxyFault::GatewayTimeout))
        return saying(504, "the target did not answer in time");
    if (has(ProxyFault::Redirect) && isConnect)
        return saying(302, "sign in first", {{"Location", "https://portal.example.com/login"}});
    return std::nullopt;
}

bool isAuthorized(const RecordedRequest &request, const QString &ticket)
{
    const QByteArray expected = "Basic " + (u"space:"_s + ticket).toUtf8().toBase64();
    return request.header("Proxy-Authorization") == expected;
}

ConnectionFault connectionFault(const QList<ProxyFault> &faults)
{
    if (faults.contains(ProxyFault::StallAtAccept))
        return ConnectionFault::StallOnAccept;
    if (faults.contains(ProxyFault::StallAtHandshake))
        return ConnectionFault::StallInHandshake;
    return ConnectionFault::None;
}

HeaderList headersForTarget(const HeaderList &headers)
{
    static const QRegularExpression placeholder(u"COZE_CRED_DUMMY_([A-Za-z0-9_]+)"_s);
    HeaderList kept;
    for (const Header &field : headers) {
        const QByteArray name = field.name.toLower();
        if (name == "proxy-authorization" || name == "proxy-connection")
            continue;
        // Latin-1 there and back keeps every byte.
        const QString value = QString::fromLatin1(field.value).replace(placeholder, u"demo-credential-\\1"_s);
        kept.append({field.name, value.toLatin1()});
    }
    return kept;
}

} // namespace Cozewi::Testing
