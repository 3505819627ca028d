// SPDX-License-Identifier: MIT
// toCurl(): an exchange as a command that can be pasted into a shell.
#include <cozewi/exchangeexport.h>

#include <cozewi/envkeys.h>
#include <cozewi/secret.h>

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

namespace Cozewi {

namespace {

/// For POSIX shells: nothing is special between single quotes but the quote itself.
QString shellQuoted(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=@%+,-]+$"));
    if (plain.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', QLatin1StringView("'\\''")) + u'\'';
}

/// A variable that the shell complains about by name where it is not set.
QString demanded(const QString &name, const QString &what)
{
    return QStringLiteral("\"${%1:?%2}\"").arg(name, what);
}

QString variableName(const QString &prefix, const QString &name)
{
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9]"));
    return prefix + QString(name).replace(odd, QStringLiteral("_")).toUpper();
}

class CurlWriter {
public:
    CurlWriter(const ExchangeRecord &record, const Environment &environment)
        : m_record(record)
        , m_environment(environment)
    {
    }

    QString write()
    {
        m_parts.append(QStringLiteral("curl -sS"));
        if (m_record.method != "GET")
            add(QStringLiteral("-X"), shellQuoted(QString::fromLatin1(m_record.method)));
        m_parts.append(url());
        if (m_record.stage == Stage::Session)
            addProxy();
        for (const Header &header : m_record.requestHeaders)
            addHeader(QString::fromUtf8(header.name), QString::fromUtf8(header.value));
        addBody();
        return m_parts.join(QStringLiteral(" \\\n  "));
    }

private:
    void add(const QString &option, const QString &value) { m_parts.append(option + u' ' + value); }

    /// Its query values are masks: the shell puts in what they stand for.
    QString url() const
    {
        const QString whole = m_record.url.toString(QUrl::FullyEncoded | QUrl::RemoveQuery);
        if (!m_record.url.hasQuery())
            return shellQuoted(whole);
        QString result = shellQuoted(whole + u'?');
        const QStringList fields = m_record.url.query(QUrl::FullyEncoded).split(u'&');
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const QString name = fields[i].section(u'=', 0, 0);
            result += shellQuoted((i > 0 ? QStringLiteral("&") : QString()) + name + u'=')
                + demanded(variableName(QStringLiteral("COZE_QUERY_"), name),
                           QStringLiteral("value of that name in the query, percent-encoded"));
        }
        return result;
    }

    void addProxy()
    {
        if (m_record.proxy.isEmpty())
            return;
        add(QStringLiteral("--proxy"), shellQuoted(m_record.proxy));
        // Not --proxy-user: curl decodes percent signs in it (and a ticket may hold some).
        add(QStringLiteral("--proxy-header"),
            QStringLiteral("\"Proxy-Authorization: Basic $(printf 'space:%s' \"${%1:?}\" | base64 | tr -d '\\n')\"")
                .arg(EnvKeys::IdentityTicket));
        const bool isText = m_environment.contains(EnvKeys::OutboundAuthProxyCa)
            || !m_environment.contains(EnvKeys::OutboundAuthProxyCaPath);
        const QString file = isText ? QStringLiteral("<(printf '%s\\n' \"${%1:?}\")").arg(EnvKeys::OutboundAuthProxyCa)
                                    : QStringLiteral("\"${%1:?}\"").arg(EnvKeys::OutboundAuthProxyCaPath);
        if (m_record.proxy.startsWith(QLatin1StringView("https:")))
            add(QStringLiteral("--proxy-cacert"), file);
        if (m_record.url.scheme() == QLatin1StringView("https"))
            add(QStringLiteral("--cacert"), file);
    }

    void addHeader(const QString &name, const QString &value)
    {
        if (!value.contains(Secret::mask())) {
            add(QStringLiteral("-H"), shellQuoted(name + QStringLiteral(": ") + value));
            return;
        }
        const bool isOurToken = name.compare(QLatin1StringView("authorization"), Qt::CaseInsensitive) == 0
            && value.startsWith(QLatin1StringView("Bearer ")) && m_record.stage != Stage::Session;
        if (isOurToken) {
            add(QStringLiteral("-H"), QStringLiteral("\"%1: Bearer ${COZE_ACCESS_TOKEN:-$(cozewi token)}\"").arg(name));
            return;
        }
        const QString scheme = value.section(Secret::mask(), 0, 0);
        add(QStringLiteral("-H"),
            shellQuoted(name + QStringLiteral(": ") + scheme)
                + demanded(variableName(QStringLiteral("COZE_HEADER_"), name), QStringLiteral("value of that header")));
    }

    void addBody()
    {
        if (m_record.requestBody.isEmpty())
            return;
        const bool isToken = m_record.stage == Stage::IdToken || m_record.stage == Stage::AccessToken;
        if (m_record.stage == Stage::Session) {
            // Its size is all that is kept.
            add(QStringLiteral("--data-binary"),
                QStringLiteral("@\"${COZE_BODY_FILE:?file with the body of the request}\""));
        } else if (isToken) {
            for (const QString &field : m_record.requestBody.split(u'&'))
                addField(field.section(u'=', 0, 0), field.section(u'=', 1));
        } else {
            add(QStringLiteral("--data-raw"), shellQuoted(m_record.requestBody));
        }
    }

    void addField(const QString &name, const QString &value)
    {
        if (value != Secret::mask()) {
            // Percent-encoded as it was sent.
            add(QStringLiteral("--data-raw"), shellQuoted(name + u'=' + value));
            return;
        }
        const QString variable = name == QLatin1StringView("client_secret")
            ? QStringLiteral("\"${%1:?}\"").arg(EnvKeys::WorkloadIdentityClientSecret)
            : demanded(QStringLiteral("COZE_ID_TOKEN"), QStringLiteral("access_token in the answer of step 1"));
        add(QStringLiteral("--data-urlencode"), shellQuoted(name + u'=') + variable);
    }

    const ExchangeRecord &m_record;
    const Environment &m_environment;
    QStringList m_parts;
};

} // namespace

QString toCurl(const ExchangeRecord &record, const Environment &environment)
{
    return CurlWriter(record, environment).write();
}

} // namespace Cozewi
