// SPDX-License-Identifier: MIT
// A cold exchange over loopback TLS: a new connection, two POSTs on it. Server and certificate are the
// same for both.
#include "curlexchange.h"

#include <cozewi/client.h>
#include <cozewi/envkeys.h>
#include <cozewi/runtime.h>
#include <cozewi/testing/certificateauthority.h>
#include <cozewi/testing/httpserver.h>

#include <QtCore/QTemporaryFile>

#include <benchmark/benchmark.h>

using namespace Cozewi;

namespace {

/// A TLS server that gives tokens of 1,200 characters, and its CA in a file.
class TokenServer {
public:
    TokenServer()
        : m_server(options(m_authority), [](const Testing::RecordedRequest &) { return answer(); })
    {
        if (!m_authorities.open() || m_authorities.write(m_authority.certificatePem()) < 0 || !m_authorities.flush())
            qFatal("The CA cannot be written");
    }

    [[nodiscard]] QString idTokenUrl() const { return m_server.url(QStringLiteral("/token")); }
    [[nodiscard]] QString accessTokenUrl() const { return m_server.url(QStringLiteral("/exchange")); }
    [[nodiscard]] QString authorities() const { return m_authorities.fileName(); }

private:
    static Testing::HttpServer::Options options(const Testing::CertificateAuthority &authority)
    {
        Testing::HttpServer::Options options;
        options.tls = authority.issue();
        options.maximumKeptRequests = 1;
        return options;
    }
    static Testing::HttpResponse answer()
    {
        return Testing::HttpResponse::json("{\"access_token\": \"" + QByteArray(1200, 'x')
                                           + "\", \"expires_in\": 3600}");
    }

    Testing::CertificateAuthority m_authority;
    Testing::HttpServer m_server;
    QTemporaryFile m_authorities;
};

/// Its identity is new each time, so there is neither a token nor a connection for it.
void coldExchange(benchmark::State &state)
{
    const TokenServer server;
    Environment environment;
    environment.set(EnvKeys::WorkloadIdentityClientSecret, QStringLiteral("bench"));
    environment.set(EnvKeys::WorkloadIdentityTokenEndpoint, server.idTokenUrl());
    environment.set(EnvKeys::WorkloadAccessTokenEndpoint, server.accessTokenUrl());
    environment.set(QStringLiteral("REQUESTS_CA_BUNDLE"), server.authorities());
    ClientOptions options;
    options.runtime = Runtime::create();
    int identity = 0;
    for (auto _ : state) {
        environment.set(EnvKeys::WorkloadIdentityClientId, QString::number(++identity));
        const Client client(Configuration(environment), options);
        benchmark::DoNotOptimize(client.getAccessToken());
    }
}
BENCHMARK(coldExchange)->UseRealTime()->Unit(benchmark::kMicrosecond);

void coldExchangeWithLibcurl(benchmark::State &state)
{
    const TokenServer server;
    const CurlExchange exchange(server.idTokenUrl().toStdString(), server.accessTokenUrl().toStdString(),
                                server.authorities().toStdString());
    for (auto _ : state) {
        if (!exchange.run()) {
            state.SkipWithError("libcurl got no token");
            return;
        }
    }
}
BENCHMARK(coldExchangeWithLibcurl)->UseRealTime()->Unit(benchmark::kMicrosecond);

} // namespace
