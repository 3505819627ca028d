// SPDX-License-Identifier: MIT
#include "workbench/sendfeed.h"

#include "workbench/proxyfeed.h"

#include <cozewi/doctor.h>
#include <cozewi/future.h>
#include <cozewi/text.h>

#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

struct ParsedHeaders {
    Cozewi::HeaderList headers;
    QString wrongLine;
};

ParsedHeaders parseHeaders(const QString &text)
{
    ParsedHeaders parsed;
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const QString name = line.section(u':', 0, 0).trimmed();
        const bool odd = name.isEmpty() || !line.contains(u':') || std::any_of(name.cbegin(), name.cend(), [](QChar c) {
                             return c <= u' ' || c > u'~' || u"()<>@,;\\\"/[]?={}"_s.contains(c);
                         });
        if (odd) {
            parsed.wrongLine = line;
            return parsed;
        }
        parsed.headers.append({name.toLatin1(), line.section(u':', 1).trimmed().toUtf8()});
    }
    return parsed;
}

/// Lines and tabs stay; what could change how the rest is shown goes.
QString shown(const QByteArray &body)
{
    const QByteArray part = body.left(SendFeed::shownBody);
    const QJsonDocument json = body.size() <= SendFeed::shownBody ? QJsonDocument::fromJson(body) : QJsonDocument();
    QString text = QString::fromUtf8(json.isNull() ? part : json.toJson(QJsonDocument::Indented));
    text.removeIf([](QChar c) {
        const bool space = c == u'\n' || c == u'\t';
        return !space && (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format);
    });
    return text;
}

} // namespace

SendFeed::SendFeed(QObject *parent)
    : QObject(parent)
    , m_configuration(Cozewi::Environment())
{
}

SendFeed::~SendFeed()
{
    m_future.cancel();
}

void SendFeed::setConfiguration(const Cozewi::Configuration &configuration,
                                const std::shared_ptr<Cozewi::Runtime> &runtime)
{
    cancel();
    m_configuration = configuration;
    m_runtime = runtime;
    m_answer.reset();
    m_bodyText.clear();
    m_problem.reset();
    Q_EMIT changed();
}

QString SendFeed::problemOf(const Composition &composition)
{
    if (composition.url.trimmed().isEmpty())
        return tr("There is no URL.");
    if (const QString problem = ProxyFeed::urlProblem(composition.url); !problem.isEmpty())
        return problem;
    if (const ParsedHeaders parsed = parseHeaders(composition.headers); !parsed.wrongLine.isEmpty())
        return tr("This header line has no “Name: value”: %1")
            .arg(Cozewi::sanitizedText(QStringView(parsed.wrongLine).left(40)));
    return {};
}

void SendFeed::send(const Composition &composition)
{
    if (isBusy() || !problemOf(composition).isEmpty())
        return;
    m_answer.reset();
    m_bodyText.clear();
    m_problem.reset();
    m_url = composition.url.trimmed();
    Cozewi::SessionOptions options;
    options.direct = composition.direct;
    options.runtime = m_runtime;
    Cozewi::SessionRequest request;
    request.method = composition.method.trimmed().toUpper().toLatin1();
    request.url = ProxyFeed::targetOf(composition.url);
    request.headers = parseHeaders(composition.headers).headers;
    request.body = composition.body.toUtf8();
    m_waiting = new QObject(this);
    m_future = Cozewi::Session(m_configuration, options).request(request);
    Cozewi::whenDone(
        m_future, m_waiting,
        [this](const Cozewi::SessionResponse &response) {
            m_answer = response;
            m_bodyText = shown(response.body);
            // It is text now, and may be long.
            m_answer->body.clear();
            finish(true);
        },
        [this](const Cozewi::WorkloadIdentityError &error) {
            m_problem = Cozewi::explainError(error.info(), m_configuration);
            finish(false);
        });
    Q_EMIT changed();
}

void SendFeed::cancel()
{
    if (!isBusy())
        return;
    m_waiting->deleteLater();
    m_waiting = nullptr;
    m_future.cancel();
    Q_EMIT changed();
}

void SendFeed::finish(bool well)
{
    m_waiting->deleteLater();
    m_waiting = nullptr;
    Q_EMIT changed();
    Q_EMIT done(well);
}

} // namespace Inspector
