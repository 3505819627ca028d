// SPDX-License-Identifier: MIT
// What a call costs when the token is in the cache. The peer (a dict behind an RLock and a clock, in
// Python) is in `run`.
#include <cozewi/client.h>
#include <cozewi/runtime.h>
#include <cozewi/testing/scriptedtransport.h>

#include <benchmark/benchmark.h>

using namespace Cozewi;

namespace {

/// A client whose cache holds a token of 1,200 characters, as the platform's are.
const Client &clientWithToken()
{
    static const Client client = [] {
        const auto script = Testing::TransportScript::create();
        script->setHandler([](const HttpRequest &) {
            return Testing::jsonAnswer("{\"access_token\": \"" + QByteArray(1200, 'x') + "\", \"expires_in\": 86400}");
        });
        Configuration configuration{Environment()};
        configuration.setClientId(QStringLiteral("bench"));
        configuration.setClientSecret(Secret("bench"));
        configuration.setIdTokenEndpoint(QStringLiteral("https://auth.example.com/token"));
        configuration.setAccessTokenEndpoint(QStringLiteral("https://auth.example.com/exchange"));
        ClientOptions options;
        options.runtime = Runtime::create(Clock::system(), script->factory());
        Client made(configuration, options);
        static_cast<void>(made.getAccessToken());
        return made;
    }();
    return client;
}

void cachedToken(benchmark::State &state)
{
    const Client &client = clientWithToken();
    for (auto _ : state)
        benchmark::DoNotOptimize(client.getAccessToken());
}
BENCHMARK(cachedToken)->Threads(1)->Threads(8)->UseRealTime();

} // namespace
