// SPDX-License-Identifier: MIT
#include <cozewi/accesstoken.h>
#include <cozewi/integrationcredential.h>
#include <cozewi/projectenvvars.h>

#include <QtTest/QTest>

#include <stdexcept>

using namespace Cozewi;
using namespace std::chrono_literals;

namespace {

/// A clock that the test sets.
class HandClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return instant; }
    [[nodiscard]] Instant coarseNow() const override { return instant; }
    Instant instant{1000s, 1'700'000'000s};
};

} // namespace

class tst_AccessToken : public QObject {
    Q_OBJECT
private:
    static AccessToken token(const Clock &clock)
    {
        return {Secret(QByteArrayView("t")), QStringLiteral("Bearer"), clock.now(), 300s};
    }

private Q_SLOTS:
    void noToken()
    {
        QVERIFY(AccessToken().isNull());
        QVERIFY(!AccessToken().expiresAt().isValid());
        QCOMPARE(AccessToken().timeLeft().count(), 0);
    }

    void holdsItsValues()
    {
        const HandClock clock;
        const AccessToken token(Secret(QByteArrayView("t")), {}, clock.now(), 300s);
        QVERIFY(token.value() == Secret(QByteArrayView("t")));
        QCOMPARE(token.tokenType(), QStringLiteral("Bearer"));
        QCOMPARE(token.lifetime(), 300s);
        QCOMPARE(token.sentAt(), clock.instant);
        QCOMPARE(token.obtainedAt(), QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC));
        QCOMPARE(token.expiresAt(), QDateTime::fromSecsSinceEpoch(1'700'000'300, Qt::UTC));
        QCOMPARE(token.expiresAt().timeSpec(), Qt::UTC);
    }

    void timeRunsOut()
    {
        HandClock clock;
        const AccessToken token = this->token(clock);
        QCOMPARE(token.timeLeft(clock), 300s);
        clock.instant.boot += 100s;
        clock.instant.wall += 100s;
        QCOMPARE(token.timeLeft(clock), 200s);
        clock.instant.boot += 201s;
        clock.instant.wall += 201s;
        QCOMPARE(token.timeLeft(clock), -1s);
    }

    void aChangedWallClockNeverProlongsIt()
    {
        HandClock clock;
        const AccessToken token = this->token(clock);
        clock.instant.boot += 100s;
        clock.instant.wall -= 5000s;
        QCOMPARE(token.timeLeft(clock), 200s);
        clock.instant.wall += 5250s;
        QCOMPARE(token.timeLeft(clock), 50s);
    }

    void aClockThatStopsInSuspendIsNotBelieved()
    {
        HandClock clock;
        const AccessToken token = this->token(clock);
        clock.instant.wall += 400s;
        QCOMPARE(token.timeLeft(clock), -100s);
    }

    void theMachinesClocksRun()
    {
        const Clock &clock = Clock::system();
        const Instant first = clock.now();
        const Instant coarse = clock.coarseNow();
        const Instant second = clock.now();
        QVERIFY(second.boot >= first.boot);
        // The coarse clock ticks at least every 10 ms; both count from the same moment.
        QVERIFY(std::chrono::abs(coarse.boot - first.boot) < 1s);
        QVERIFY(std::chrono::abs(coarse.wall - first.wall) < 1s);
        const qint64 wall = std::chrono::duration_cast<std::chrono::milliseconds>(first.wall).count();
        QVERIFY(qAbs(QDateTime::currentMSecsSinceEpoch() - wall) < 10'000);
    }

    void credentials()
    {
        const IntegrationCredential credential(QStringLiteral("feishu"), Secret(QByteArrayView("{}")));
        QCOMPARE(credential.name(), QStringLiteral("feishu"));
        QVERIFY(credential.value() == Secret(QByteArrayView("{}")));
        QVERIFY(IntegrationCredential().value().isEmpty());
    }

    void variablesKeepTheirOrderAndTheFirstWins()
    {
        const auto variable = [](const char16_t *key, const char *value) {
            return ProjectEnvVar(QString::fromUtf16(key), Secret(QByteArrayView(value)));
        };
        const ProjectEnvVars variables(
            {variable(u"B", "1"), variable(u"A", "2"), variable(u"B", "3"), variable(u"E", "")});
        QCOMPARE(variables.size(), 4);
        QCOMPARE(variables.at(2).value(), QStringLiteral("3"));
        QCOMPARE(variables[QStringLiteral("B")], QStringLiteral("1"));
        QCOMPARE(variables.value(QStringLiteral("A")), QStringLiteral("2"));
        QCOMPARE(variables.value(QStringLiteral("X"), QStringLiteral("d")), QStringLiteral("d"));
        QVERIFY(variables.contains(QStringLiteral("E")));
        QCOMPARE(variables.value(QStringLiteral("E"), QStringLiteral("d")), QString());
        QCOMPARE(variables.keys(), (QStringList{QStringLiteral("B"), QStringLiteral("A"), QStringLiteral("E")}));
        QStringList order;
        for (const ProjectEnvVar &each : variables)
            order.append(each.key());
        QCOMPARE(order.join(u' '), QStringLiteral("B A B E"));
        try {
            static_cast<void>(variables[QStringLiteral("MISSING")]);
            QFAIL("no error");
        } catch (const std::out_of_range &error) {
            QVERIFY(QByteArray(error.what()).contains("MISSING"));
        }
        QVERIFY(ProjectEnvVars().isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_AccessToken)
#include "tst_accesstoken.moc"
