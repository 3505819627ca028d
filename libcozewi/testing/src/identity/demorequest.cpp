// SPDX-License-Identifier: MIT
#include "identity/demorequest.h"

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

QByteArray mediaType(const RecordedRequest &request)
{
    return request.header("Content-Type").split(';').first().trimmed().toLower();
}

QString laneOf(const RecordedRequest &request)
{
    return QString::fromUtf8(request.header("x-tt-env"));
}

QString laneProblem(const RecordedRequest &request)
{
    const bool isPpe = request.header("x-tt-env").startsWith("ppe_");
    if (isPpe && request.header("x-use-ppe") != "1")
        return u"a ppe_ lane needs the header x-use-ppe: 1"_s;
    if (!isPpe && request.hasHeader("x-use-ppe"))
        return u"the header x-use-ppe belongs to ppe_ lanes only"_s;
    if (request.hasHeader("x-tt-env") && request.header("x-tt-env").isEmpty())
        return u"the header x-tt-env is empty"_s;
    return {};
}

DemoForm::DemoForm(const RecordedRequest &request, const QList<QByteArray> &fields)
{
    if (request.target.contains('?'))
        m_problem = u"no query is expected"_s;
    else if (mediaType(request) != "application/x-www-form-urlencoded")
        m_problem = u"Content-Type must be application/x-www-form-urlencoded"_s;
    else if (request.hasHeader("Authorization"))
        m_problem = u"the header Authorization is not expected"_s;
    else
        m_problem = laneProblem(request);
    if (m_problem.isEmpty())
        m_problem = readBody(request.body, fields);
}

QString DemoForm::readBody(const QByteArray &body, const QList<QByteArray> &fields)
{
    for (const QByteArray &pair : body.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const auto decoded = [](QByteArray text) { return QByteArray::fromPercentEncoding(text.replace('+', ' ')); };
        const QByteArray name = decoded(equals < 0 ? pair : pair.first(equals));
        if (!fields.contains(name))
            return u"unexpected field"_s;
        if (m_values.contains(name))
            return u"%1 comes twice"_s.arg(QString::fromUtf8(name));
        m_values.insert(name, equals < 0 ? QByteArray() : decoded(pair.sliced(equals + 1)));
    }
    for (const QByteArray &field : fields) {
        if (m_values.value(field).isEmpty())
            return u"%1 is missing"_s.arg(QString::fromUtf8(field));
    }
    return {};
}

} // namespace Cozewi::Testing
