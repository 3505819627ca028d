// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/future.h>
#include <cozewi/runtime.h>
#include <cozewi/session.h>
#include <cozewi/testing/demoproxy.h>

#include <QtTest/QtTest>

#include <memory>
#include <optional>

/// What the tests of the configured session share.
namespace SessionPeer {

using namespace Cozewi;
using namespace Cozewi::Testing;

/// A session with connections of its own.
inline Session sessionFor(const Environment &environment, SessionOptions options = {})
{
    if (!options.runtime)
        options.runtime = Runtime::create();
    return Session(Configuration(environment), options);
}

inline Session sessionFor(const DemoProxy &proxy, DemoProxy::Scheme scheme = DemoProxy::Scheme::Http,
                          const SessionOptions &options = {})
{
    return sessionFor(proxy.environment(scheme), options);
}

/// The error that \a request ends with; not set where it ends well.
inline std::optional<ErrorInfo> errorOf(const Session &session, const SessionRequest &request)
{
    try {
        session.send(request);
    } catch (const WorkloadIdentityError &error) {
        return error.info();
    }
    return std::nullopt;
}

} // namespace SessionPeer
