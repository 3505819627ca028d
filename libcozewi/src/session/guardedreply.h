// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/errors.h>
#include <cozewi/transport.h>

#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

#include <functional>
#include <optional>

namespace Cozewi {

/**
 * A reply that passes everything on from the real one but the means to weaken its verification, and that knows
 * why it failed.
 */
class GuardedReply : public QNetworkReply {
    Q_OBJECT
public:
    /// Makes the error of a failure; given what Qt and the certificates tell, it may know more.
    using Explain = std::function<ErrorInfo(const QUrl &url, const std::optional<TransportFailure> &)>;

    /// Takes \a inner.
    GuardedReply(QNetworkReply *inner, QNetworkAccessManager::Operation operation, const QNetworkRequest &request,
                 Explain explain);
    /// One that fails at once.
    GuardedReply(const ErrorInfo &error, QNetworkAccessManager::Operation operation, const QNetworkRequest &request);

    [[nodiscard]] const std::optional<ErrorInfo> &errorInfo() const { return m_error; }

    void abort() override;
    void close() override;
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    void setReadBufferSize(qint64 size) override;
    /// Does nothing: verification is never off.
    void ignoreSslErrors() override;

protected:
    qint64 readData(char *data, qint64 maximum) override;
    void sslConfigurationImplementation(QSslConfiguration &configuration) const override;
    void setSslConfigurationImplementation(const QSslConfiguration &configuration) override;
    void ignoreSslErrorsImplementation(const QList<QSslError> &errors) override;

private:
    void watch();
    void copyHead();
    void onInnerFinished();

    QNetworkReply *m_inner = nullptr;
    Explain m_explain;
    std::optional<TransportFailure> m_tlsFailure;
    std::optional<ErrorInfo> m_error;
};

} // namespace Cozewi
