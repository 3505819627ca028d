// SPDX-License-Identifier: MIT
#include "session/guardedreply.h"

#include "base/errorkinds.h"
#include "http/failure.h"
#include "http/failurecauses.h"

#include <cozewi/logging.h>

#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslError>

namespace Cozewi {

namespace {

/// Everything that a reply of HTTP can have.
constexpr QNetworkRequest::Attribute replyAttributes[] = {
    QNetworkRequest::HttpStatusCodeAttribute,        QNetworkRequest::HttpReasonPhraseAttribute,
    QNetworkRequest::RedirectionTargetAttribute,     QNetworkRequest::ConnectionEncryptedAttribute,
    QNetworkRequest::SourceIsFromCacheAttribute,     QNetworkRequest::HttpPipeliningWasUsedAttribute,
    QNetworkRequest::OriginalContentLengthAttribute,
};

bool isAnswer(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() > 0;
}

} // namespace

GuardedReply::GuardedReply(QNetworkReply *inner, QNetworkAccessManager::Operation operation,
                           const QNetworkRequest &request, Explain explain)
    : m_inner(inner)
    , m_explain(std::move(explain))
{
    inner->setParent(this);
    setOperation(operation);
    setRequest(request);
    setUrl(request.url());
    QIODevice::open(QIODevice::ReadOnly);
    watch();
}

GuardedReply::GuardedReply(const ErrorInfo &error, QNetworkAccessManager::Operation operation,
                           const QNetworkRequest &request)
    : m_error(error)
{
    setOperation(operation);
    setRequest(request);
    setUrl(request.url());
    QIODevice::open(QIODevice::ReadOnly);
    setError(ProtocolUnknownError, error.message);
    setFinished(true);
    QMetaObject::invokeMethod(
        this,
        [this] {
            Q_EMIT errorOccurred(this->error());
            Q_EMIT finished();
        },
        Qt::QueuedConnection);
}

void GuardedReply::watch()
{
    connect(m_inner, &QNetworkReply::metaDataChanged, this, [this] {
        copyHead();
        Q_EMIT metaDataChanged();
    });
    connect(m_inner, &QNetworkReply::readyRead, this, &QNetworkReply::readyRead);
    connect(m_inner, &QNetworkReply::uploadProgress, this, &QNetworkReply::uploadProgress);
    connect(m_inner, &QNetworkReply::downloadProgress, this, &QNetworkReply::downloadProgress);
    connect(m_inner, &QNetworkReply::encrypted, this, &QNetworkReply::encrypted);
    connect(m_inner, &QNetworkReply::socketStartedConnecting, this, &QNetworkReply::socketStartedConnecting);
    connect(m_inner, &QNetworkReply::requestSent, this, &QNetworkReply::requestSent);
    connect(m_inner, &QNetworkReply::redirected, this, [this](const QUrl &url) {
        setUrl(url);
        Q_EMIT redirected(url);
    });
    connect(this, &QNetworkReply::redirectAllowed, m_inner, &QNetworkReply::redirectAllowed);
    connect(m_inner, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_tlsFailure = tlsFailure(errors);
        m_tlsFailure->cause = FailureCauses::Certificate;
        m_tlsFailure->certificates = m_inner->sslConfiguration().peerCertificateChain();
        Q_EMIT sslErrors(errors);
    });
    connect(m_inner, &QNetworkReply::finished, this, &GuardedReply::onInnerFinished);
}

void GuardedReply::copyHead()
{
    for (const QNetworkRequest::Attribute attribute : replyAttributes)
        setAttribute(attribute, m_inner->attribute(attribute));
    for (const auto &[name, value] : m_inner->rawHeaderPairs())
        setRawHeader(name, value);
}

void GuardedReply::onInnerFinished()
{
    copyHead();
    const NetworkError code = m_inner->error();
    if (code == OperationCanceledError) {
        setError(code, m_inner->errorString());
    } else if (code != NoError && isAnswer(*m_inner)) {
        setError(code, QStringLiteral("HTTP %1").arg(attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt()));
    } else if (code != NoError) {
        m_error =
            m_explain(m_inner->url(), m_tlsFailure ? m_tlsFailure : failureOf(*m_inner, QStringLiteral("http"), true));
        setError(code, m_error->message);
    }
    setFinished(true);
    if (code != NoError)
        Q_EMIT errorOccurred(code);
    Q_EMIT finished();
}

void GuardedReply::abort()
{
    if (m_inner != nullptr)
        m_inner->abort();
}

void GuardedReply::close()
{
    if (m_inner != nullptr)
        m_inner->close();
    QNetworkReply::close();
}

qint64 GuardedReply::bytesAvailable() const
{
    return QNetworkReply::bytesAvailable() + (m_inner != nullptr ? m_inner->bytesAvailable() : 0);
}

void GuardedReply::setReadBufferSize(qint64 size)
{
    QNetworkReply::setReadBufferSize(size);
    if (m_inner != nullptr)
        m_inner->setReadBufferSize(size);
}

qint64 GuardedReply::readData(char *data, qint64 maximum)
{
    if (m_inner == nullptr)
        return -1;
    const qint64 count = m_inner->read(data, maximum);
    return count == 0 && isFinished() ? -1 : count;
}

void GuardedReply::ignoreSslErrors()
{
    qCWarning(lcSession) << "ignoreSslErrors() has no effect on requests of the outbound proxy";
}

void GuardedReply::ignoreSslErrorsImplementation(const QList<QSslError> &errors)
{
    Q_UNUSED(errors)
    ignoreSslErrors();
}

void GuardedReply::sslConfigurationImplementation(QSslConfiguration &configuration) const
{
    if (m_inner != nullptr)
        configuration = m_inner->sslConfiguration();
}

void GuardedReply::setSslConfigurationImplementation(const QSslConfiguration &configuration)
{
    Q_UNUSED(configuration)
}

} // namespace Cozewi
