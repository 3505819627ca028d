// SPDX-License-Identifier: MIT
// toCurl(): an exchange as a command that can be pasted into a shell.
#include <cozewi/exchangeexport.h>

#include <cozewi/envkeys.h>
#include <cozewi/secret.h>

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

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

QString expanded(const QString &variable)
{
    return QStringLiteral("\"$%1\"").arg(variable);
}

/// A file with \a text, which bash makes out of what a builtin prints: an argument of a program could be read by every
/// user of the machine for as long as it runs.
QString fileOf(const QString &text)
{
    return QStringLiteral("<(printf '%s\\n' %1)").arg(text);
}

bool isEncodedMask(const QString &encoded)
{
    return encoded == QString::fromLatin1(QUrl::toPercentEncoding(Secret::mask()));
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
        addUrl();
        if (m_record.stage == Stage::Session)
            addProxy();
        for (const Header &header : m_record.requestHeaders)
            addHeader(QString::fromUtf8(header.name), QString::fromUtf8(header.value));
        addBody();
        QString before;
        if (!m_demands.isEmpty())
            before += QStringLiteral(": ") + m_demands.join(u' ') + QStringLiteral(" &&\n");
        if (m_needsToken)
            before += QStringLiteral("coze_token=${COZE_ACCESS_TOKEN:-$(cozewi token)} &&\n");
        return before + m_parts.join(QStringLiteral(" \\\n  "));
    }

private:
    void add(const QString &option, const QString &value) { m_parts.append(option + u' ' + value); }

    /// The shell complains by name where \a variable is not set, before anything is sent: what fails within a process
    /// substitution stops nobody.
    QString demanded(const QString &variable, const QString &what = {}, bool mayBeEmpty = false)
    {
        const QString demand =
            QStringLiteral("\"${%1%2%3}\"").arg(variable, QLatin1StringView(mayBeEmpty ? "?" : ":?"), what);
        if (!m_demands.contains(demand))
            m_demands.append(demand);
        return expanded(variable);
    }

    /// For the value of the field or header \a name; where several have the same name, each has a variable.
    QString variableFor(const QString &prefix, const QString &name)
    {
        static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9]"));
        const QString variable = prefix + QString(name).replace(odd, QStringLiteral("_")).toUpper();
        const int uses = ++m_uses[variable];
        return uses == 1 ? variable : variable + u'_' + QString::number(uses);
    }

    /// Parts of its path and all values of its query may be masks: the shell puts in what they stand for.
    void addUrl()
    {
        const QUrl origin = m_record.url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery);
        QString plain = origin.toString(QUrl::FullyEncoded);
        QString text;
        const auto addVariable = [&](const QString &variable, const QString &what, bool mayBeEmpty) {
            text += (plain.isEmpty() ? QString() : shellQuoted(plain)) + demanded(variable, what, mayBeEmpty);
            plain.clear();
        };
        const QStringList segments = m_record.url.path(QUrl::FullyEncoded).split(u'/');
        for (qsizetype i = 0; i < segments.size(); ++i) {
            if (i > 0)
                plain += u'/';
            if (isEncodedMask(segments[i]))
                addVariable(variableFor(QStringLiteral("COZE_PATH_"), QString::number(i)),
                            QStringLiteral("part %1 of the path, percent-encoded").arg(i), false);
            else
                plain += segments[i];
        }
        const QStringList fields =
            m_record.url.hasQuery() ? m_record.url.query(QUrl::FullyEncoded).split(u'&') : QStringList();
        for (qsizetype i = 0; i < fields.size(); ++i) {
            plain += i > 0 ? u'&' : u'?';
            if (isEncodedMask(fields[i])) {
                addVariable(variableFor(QStringLiteral("COZE_QUERY_"), QString::number(i + 1)),
                            QStringLiteral("field %1 of the query, percent-encoded").arg(i + 1), true);
                continue;
            }
            const QString name = fields[i].section(u'=', 0, 0);
            plain += name + u'=';
            addVariable(variableFor(QStringLiteral("COZE_QUERY_"), name),
                        QStringLiteral("value of that name in the query, percent-encoded"), true);
        }
        // Brackets and braces are no patterns.
        static const QRegularExpression pattern(QStringLiteral("[][{}]"));
        if (!text.isEmpty() || plain.contains(pattern))
            m_parts.append(QStringLiteral("-g"));
        if (text.isEmpty())
            m_parts.append(shellQuoted(plain));
        else
            add(QStringLiteral("-K"),
                QStringLiteral("<(printf 'url = \"%s\"\\n' %1)")
                    .arg(text + (plain.isEmpty() ? plain : shellQuoted(plain))));
    }

    void addProxy()
    {
        if (m_record.proxy.isEmpty())
            return;
        add(QStringLiteral("--proxy"), shellQuoted(m_record.proxy));
        // Not --proxy-user: curl decodes percent signs in it (and a ticket may hold some).
        add(QStringLiteral("--proxy-header"),
            u'@'
                + fileOf(QStringLiteral("\"Proxy-Authorization: Basic $(printf 'space:%s' %1 | base64 | tr -d '\\n')\"")
                             .arg(demanded(EnvKeys::IdentityTicket))));
        const bool isHttps = m_record.url.scheme() == QLatin1StringView("https");
        const bool isProxyHttps = m_record.proxy.startsWith(QLatin1StringView("https:"));
        if (!isHttps && !isProxyHttps)
            return;
        const bool isText = m_environment.contains(EnvKeys::OutboundAuthProxyCa)
            || !m_environment.contains(EnvKeys::OutboundAuthProxyCaPath);
        const QString file =
            isText ? fileOf(demanded(EnvKeys::OutboundAuthProxyCa)) : demanded(EnvKeys::OutboundAuthProxyCaPath);
        if (isProxyHttps)
            add(QStringLiteral("--proxy-cacert"), file);
        if (isHttps)
            add(QStringLiteral("--cacert"), file);
    }

    void addHeader(const QString &name, const QString &value)
    {
        if (!value.contains(Secret::mask())) {
            add(QStringLiteral("-H"), shellQuoted(name + QStringLiteral(": ") + value));
            return;
        }
        const QString start = shellQuoted(name + QStringLiteral(": ") + value.section(Secret::mask(), 0, 0));
        // A session's is its caller's, a skill's belongs to the agent.
        const bool isOurs = m_record.stage == Stage::IntegrationCredential || m_record.stage == Stage::ProjectEnvVars;
        const bool isOurToken = isOurs && name.compare(QLatin1StringView("authorization"), Qt::CaseInsensitive) == 0
            && value.startsWith(QLatin1StringView("Bearer "));
        m_needsToken = m_needsToken || isOurToken;
        const QString secret = isOurToken
            ? expanded(QStringLiteral("coze_token"))
            : demanded(variableFor(QStringLiteral("COZE_HEADER_"), name), QStringLiteral("value of that header"));
        add(QStringLiteral("-H"), u'@' + fileOf(start + secret));
    }

    void addBody()
    {
        if (m_record.requestBody.isEmpty())
            return;
        const bool isToken = m_record.stage == Stage::IdToken || m_record.stage == Stage::AccessToken;
        if (m_record.stage == Stage::Session || (!isToken && m_record.requestBody.contains(Secret::mask()))) {
            // Of the one its size is kept, of the other not all.
            add(QStringLiteral("--data-binary"),
                u'@' + demanded(QStringLiteral("COZE_BODY_FILE"), QStringLiteral("file with the body of the request")));
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
        const QString secret = name == QLatin1StringView("client_secret")
            ? demanded(EnvKeys::WorkloadIdentityClientSecret)
            : demanded(QStringLiteral("COZE_ID_TOKEN"), QStringLiteral("access_token in the answer of step 1"));
        // No line end: it would be sent.
        add(QStringLiteral("--data-urlencode"),
            shellQuoted(name + u'@') + QStringLiteral("<(printf %s %1)").arg(secret));
    }

    const ExchangeRecord &m_record;
    const Environment &m_environment;
    QStringList m_parts;
    QStringList m_demands;
    QHash<QString, int> m_uses;
    bool m_needsToken = false;
};

} // namespace

QString toCurl(const ExchangeRecord &record, const Environment &environment)
{
    return CurlWriter(record, environment).write();
}

} // namespace Cozewi
