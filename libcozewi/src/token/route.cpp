// SPDX-License-Identifier: MIT
#include "token/route.h"

#include "base/errorkinds.h"
#include "config/cabundle.h"
#include "config/networksettings.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>

namespace Cozewi {

namespace {

ErrorInfo configurationError(const ConfigurationProblem &problem)
{
    ErrorInfo info;
    info.type = ErrorType::ConfigurationError;
    info.stage = Stage::Configuration;
    info.kind = ErrorKinds::Configuration;
    info.message = problem.message;
    info.hint = problem.hint;
    info.variables = QStringList{problem.variable};
    return info;
}

// Reading a system's bundle takes tens of milliseconds; it is read again when the file changes.
QList<QSslCertificate> authoritiesOf(const NetworkSettings &settings)
{
    struct Known {
        QString path;
        QDateTime modified;
        qint64 size = -1;
        QList<QSslCertificate> certificates;
    };
    // The network thread's own; leaked, because that thread may outlive static destructors.
    static Known &known = *new Known;
    const QFileInfo file(settings.caPath());
    if (known.size < 0 || known.path != settings.caPath() || known.size != file.size()
        || known.modified != file.lastModified())
        known = {settings.caPath(), file.lastModified(), file.size(),
                 readCaBundle(settings.caPath(), settings.caVariable()).certificates()};
    return known.certificates;
}

} // namespace

RouteResult routeFor(const Configuration &configuration, const QUrl &url)
{
    RouteResult result;
    result.route.partition = configuration.identityKey();
    const NetworkSettings settings = NetworkSettings::fromEnvironment(configuration.environment());
    const ProxyChoice choice = settings.proxyFor(url);
    if (choice.problem) {
        result.error = configurationError(*choice.problem);
        return result;
    }
    result.route.proxy = choice.proxy;
    result.route.proxyVariable = choice.variable;
    result.route.proxyAuthorization = choice.authorization;
    const bool usesTls =
        url.scheme() == QLatin1StringView("https") || choice.proxy.scheme() == QLatin1StringView("https");
    if (usesTls && !settings.caPath().isEmpty()) {
        try {
            result.route.authorities = authoritiesOf(settings);
        } catch (const ConfigurationError &error) {
            result.error = error.info();
        }
    }
    return result;
}

QByteArray networkKey(const Configuration &configuration)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const char *name : {"https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY",
                             "no_proxy", "NO_PROXY", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"}) {
        hash.addData(configuration.environment().value(QLatin1StringView(name)).toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return hash.result();
}

} // namespace Cozewi
