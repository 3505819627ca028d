// SPDX-License-Identifier: MIT
#pragma once

#include "testidentity.h"

#include <cozewi/testing/scriptedtransport.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <memory>

/// A platform without a network that answers all four calls with values to look for on the screen.
class PlantedPlatform {
public:
    PlantedPlatform()
        : m_script(Cozewi::Testing::TransportScript::create())
        , m_runtime(Cozewi::Runtime::create(Cozewi::Clock::system(), m_script->factory(Cozewi::Clock::system())))
    {
        m_script->setHandler([this](const Cozewi::HttpRequest &request) { return answer(request); });
    }

    [[nodiscard]] std::shared_ptr<Cozewi::Runtime> runtime() const { return m_runtime; }
    [[nodiscard]] Cozewi::Testing::TransportScript &script() const { return *m_script; }
    [[nodiscard]] static Cozewi::Environment environment()
    {
        Cozewi::Environment environment = TestIdentity::environment(QStringLiteral("https://auth.planted.dev"));
        environment.set(QStringLiteral("identity_ticket"), QStringLiteral("planted-ticket"));
        environment.set(QStringLiteral("SAME"), QStringLiteral("planted-same"));
        environment.set(QStringLiteral("OTHER"), QStringLiteral("planted-elsewhere"));
        return environment;
    }

    /// All that must never be seen before somebody asks for it.
    [[nodiscard]] static QStringList secrets()
    {
        return {TestIdentity::clientSecret,        QStringLiteral("planted-id-token"),
                QStringLiteral("planted-access"),  QStringLiteral("planted-ticket"),
                QStringLiteral("planted-same"),    QStringLiteral("planted-elsewhere"),
                QStringLiteral("planted-other"),   QStringLiteral("planted-password"),
                QStringLiteral("planted-webhook"), QStringLiteral("planted-opaque")};
    }

    /// Step 2 is refused from now on.
    void refuse() { m_refused = true; }
    void allow() { m_refused = false; }
    /// Step 4 answers with so many variables.
    void setVariableCount(int count) { m_extra = count; }

private:
    Cozewi::HttpAnswer answer(const Cozewi::HttpRequest &request) const
    {
        using Cozewi::Testing::jsonAnswer;
        const QString path = request.url.path();
        if (path.endsWith(QLatin1StringView("/token")))
            return jsonAnswer(TestIdentity::idTokenAnswer());
        if (path.endsWith(QLatin1StringView("/access-token"))) {
            if (m_refused)
                return jsonAnswer("{\"error\": \"access_denied\", \"error_description\": \"not for you\"}", 403);
            return jsonAnswer(TestIdentity::accessTokenAnswer());
        }
        if (path.endsWith(QLatin1StringView("/integration")))
            return credential(request);
        return variables();
    }

    static Cozewi::HttpAnswer credential(const Cozewi::HttpRequest &request)
    {
        const QJsonObject asked = QJsonDocument::fromJson(request.body.revealUtf8()).object();
        const QString name = asked.value(QStringLiteral("integration_name")).toString();
        if (name.contains(QLatin1StringView("off")))
            return Cozewi::Testing::jsonAnswer("{\"code\": 500, \"msg\": \"integration is not enabled\"}", 500);
        const QString value = name.contains(QLatin1StringView("opaque"))
            ? QStringLiteral("planted-opaque")
            : QStringLiteral(
                "{\"webhook_key\": \"planted-webhook\", \"nested\": {\"deep\": [1, \"planted-webhook-2\"]}}");
        return wrapped(QJsonObject{{QStringLiteral("credential"), value}});
    }

    [[nodiscard]] Cozewi::HttpAnswer variables() const
    {
        QJsonArray secrets;
        const auto add = [&](const QString &key, const QString &value) {
            secrets.append(QJsonObject{{QStringLiteral("key"), key}, {QStringLiteral("value"), value}});
        };
        add(QStringLiteral("DATABASE_URL"), QStringLiteral("postgres://app:planted-password@db.example.com/app"));
        add(QStringLiteral("SAME"), QStringLiteral("planted-same"));
        add(QStringLiteral("OTHER"), QStringLiteral("planted-other"));
        add(QStringLiteral("EMPTY"), QString());
        add(QStringLiteral("SAME"), QStringLiteral("planted-other-2"));
        for (int i = 0; i < m_extra; ++i)
            add(QStringLiteral("EXTRA_%1").arg(i), QStringLiteral("planted-other-%1").arg(i));
        return wrapped(QJsonObject{{QStringLiteral("secrets"), secrets}});
    }

    static Cozewi::HttpAnswer wrapped(const QJsonObject &data)
    {
        const QJsonObject whole{{QStringLiteral("code"), 0},
                                {QStringLiteral("msg"), QStringLiteral("success")},
                                {QStringLiteral("data"), data}};
        return Cozewi::Testing::jsonAnswer(QJsonDocument(whole).toJson(QJsonDocument::Compact));
    }

    std::shared_ptr<Cozewi::Testing::TransportScript> m_script;
    std::shared_ptr<Cozewi::Runtime> m_runtime;
    bool m_refused = false;
    int m_extra = 0;
};
