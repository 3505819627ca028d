// SPDX-License-Identifier: MIT
#include "models/exchangetext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

using namespace Qt::Literals::StringLiterals;

namespace Inspector::ExchangeText {

namespace {

struct ExchangeWords {
    Q_DECLARE_TR_FUNCTIONS(ExchangeText)
public:
    static QString kind(const QString &kind)
    {
        const QHash<QString, QString> known{
            {u"host-not-found"_s, tr("host not found")},
            {u"refused"_s, tr("connection refused")},
            {u"connect-timeout"_s, tr("connect timed out")},
            {u"read-timeout"_s, tr("answer timed out")},
            {u"deadline"_s, tr("deadline passed")},
            {u"connection-lost"_s, tr("connection lost")},
            {u"tls"_s, tr("TLS failed")},
            {u"proxy"_s, tr("proxy failed")},
            {u"proxy-authentication"_s, tr("proxy wants a password")},
            {u"too-large"_s, tr("answer too large")},
            {u"malformed"_s, tr("not an HTTP answer")},
            {u"unreachable"_s, tr("network unreachable")},
            {u"configuration"_s, tr("configuration")},
            {u"cancelled"_s, tr("cancelled")},
            {u"redirect"_s, tr("redirected")},
            {u"html-page"_s, tr("HTML page")},
            {u"not-json"_s, tr("not JSON")},
            {u"wrong-shape"_s, tr("wrong shape")},
        };
        return known.value(kind, tr("failed"));
    }
    static QString code(qint64 code) { return tr("code %1").arg(code); }
    static QString cause(const QString &cause)
    {
        const QHash<QString, QString> known{
            {u"no fresh token in the cache"_s, tr("no fresh token")},
            {u"renewal in the background"_s, tr("renewal ahead of time")},
            {u"explicit refresh"_s, tr("asked for")},
            {u"after 401"_s, tr("after a 401")},
            {u"repeated after 401"_s, tr("again after a 401")},
        };
        return known.value(cause, cause);
    }
};

} // namespace

QString outcome(const Cozewi::ExchangeRecord &record, bool running)
{
    if (running)
        return u"…"_s;
    if (record.error)
        return shortError(*record.error);
    return QString::number(record.status);
}

Mood outcomeMood(const Cozewi::ExchangeRecord &record, bool running)
{
    if (running)
        return Mood::Muted;
    if (record.error)
        return Mood::Bad;
    return record.warnings.isEmpty() ? Mood::Good : Mood::Soon;
}

QString shortError(const Cozewi::ErrorInfo &error)
{
    if (error.businessCode && *error.businessCode != 0)
        return ExchangeWords::code(*error.businessCode);
    if (!error.oauthError.isEmpty()) {
        return error.httpStatus ? u"%1 %2"_s.arg(QString::number(*error.httpStatus), error.oauthError)
                                : error.oauthError;
    }
    const QString words = ExchangeWords::kind(error.kind);
    if (error.httpStatus && *error.httpStatus != 200) {
        const bool statusAlone = error.kind == "http-status"_L1 || error.kind.isEmpty();
        const QString status = QString::number(*error.httpStatus);
        return statusAlone ? status : u"%1 %2"_s.arg(status, words);
    }
    return words;
}

QString cause(const QString &cause)
{
    return ExchangeWords::cause(cause);
}

QString target(const QUrl &url)
{
    QString host = url.host();
    if (url.port() > 0)
        host += u":%1"_s.arg(url.port());
    return host + url.path();
}

} // namespace Inspector::ExchangeText
