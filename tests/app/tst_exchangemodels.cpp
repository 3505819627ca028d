// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "models/exchangemodel.h"
#include "models/lanecomparisonmodel.h"
#include "models/tokenhistorymodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Cozewi::ExchangeRecord;
using Cozewi::Stage;

namespace {

ExchangeRecord record(quint64 id, Stage stage, quint64 exchange = 0)
{
    ExchangeRecord made;
    made.id = id;
    made.stage = stage;
    made.exchange = exchange;
    made.method = "POST";
    made.url = QUrl(u"https://auth.example.com:8443/token?x=1"_s);
    made.startedAt = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
    made.status = 200;
    made.timings.total = 212ms;
    return made;
}

ExchangeRecord failed(quint64 id, Stage stage, quint64 exchange = 0)
{
    ExchangeRecord made = record(id, stage, exchange);
    made.status = 401;
    Cozewi::ErrorInfo error;
    error.stage = stage;
    error.httpStatus = 401;
    error.oauthError = u"invalid_client"_s;
    error.kind = u"oauth-error"_s;
    made.error = error;
    return made;
}

} // namespace

/// What was sent, as tables: every exchange, the token exchanges of an identity, two lanes.
class TestExchangeModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsInTheAnswerWhereTheRequestWasShown()
    {
        ExchangeModel model;
        QAbstractItemModelTester tester(&model);
        model.started(record(1, Stage::IdToken));
        model.started(record(2, Stage::ProjectEnvVars));
        QVERIFY(model.isRunning(0));
        QCOMPARE(model.index(0, ExchangeModel::OutcomeColumn).data().toString(), u"…"_s);
        model.finished(failed(1, Stage::IdToken));
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.isRunning(0));
        QCOMPARE(model.index(0, ExchangeModel::OutcomeColumn).data().toString(), u"401 invalid_client"_s);
        QCOMPARE(Mood(model.index(0, ExchangeModel::OutcomeColumn).data(MoodRole).toInt()), Mood::Bad);
        QCOMPARE(model.index(0, ExchangeModel::TimeColumn).data().toString(), u"212 ms"_s);
        // No query: it may hold a secret.
        QCOMPARE(model.index(0, ExchangeModel::TargetColumn).data().toString(), u"auth.example.com:8443/token"_s);
    }

    void forgetsTheOldestOfTooMany()
    {
        ExchangeModel model;
        for (quint64 id = 1; id <= ExchangeModel::maximum + 3; ++id)
            model.finished(record(id, Stage::ProjectEnvVars));
        QCOMPARE(std::size_t(model.rowCount()), ExchangeModel::maximum);
        QAbstractItemModelTester tester(&model);
        model.finished(record(ExchangeModel::maximum + 4, Stage::ProjectEnvVars));
        QCOMPARE(model.at(0).id, quint64(5));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void putsPhasesOneAfterTheOther()
    {
        Cozewi::PhaseTimings timings;
        timings.dns = 1ms;
        timings.connect = 2ms;
        timings.wait = 30ms;
        const QList<PhaseBar> bars = ExchangeModel::phases(timings);
        QCOMPARE(bars.size(), 3);
        QCOMPARE(bars.at(1).start.count(), 1000);
        QCOMPARE(bars.at(2).start.count(), 3000);
        QCOMPARE(bars.at(2).kind, PhaseBar::Kind::Wait);
    }

    void givesTheSendingWhatIsLeftOfTheTotal()
    {
        Cozewi::PhaseTimings timings;
        timings.reused = true;
        timings.wait = 5ms;
        timings.receive = 1ms;
        timings.total = 17ms;
        const QList<PhaseBar> bars = ExchangeModel::phases(timings);
        QCOMPARE(bars.size(), 3);
        QCOMPARE(bars.at(0).kind, PhaseBar::Kind::Send);
        QCOMPARE(bars.at(0).length.count(), 11000);
        QCOMPARE(bars.at(1).start.count(), 11000);
        QCOMPARE(bars.at(2).start + bars.at(2).length, timings.total);
    }

    void putsBothStepsOfAnExchangeInOneRow()
    {
        TokenHistoryModel model;
        QAbstractItemModelTester tester(&model);
        model.add(record(1, Stage::IdToken, 7));
        QCOMPARE(model.rowCount(), 1);
        ExchangeRecord second = record(2, Stage::AccessToken, 7);
        second.expiresIn = 3600;
        second.sharedBy = 3;
        model.add(second);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, TokenHistoryModel::StepsColumn).data().toString(), u"212 ms + 212 ms"_s);
        QCOMPARE(model.index(0, TokenHistoryModel::LifetimeColumn).data().toString(), u"1 h"_s);
        QCOMPARE(model.index(0, TokenHistoryModel::SharedColumn).data().toString(), u"3"_s);
        // The next exchange failed in step 1: there is no step 2 to show from the one before.
        model.add(failed(3, Stage::IdToken, 8));
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.lastStep(Stage::AccessToken));
        QCOMPARE(Mood(model.index(0, TokenHistoryModel::OutcomeColumn).data(MoodRole).toInt()), Mood::Bad);
        for (quint64 id = 10; id < 60; ++id)
            model.add(record(id, Stage::IdToken, id));
        QCOMPARE(model.rowCount(), TokenHistoryModel::maximum);
    }

    void listsWhatOnlyOneLaneHas()
    {
        LaneComparisonModel model;
        QAbstractItemModelTester tester(&model);
        LaneResult left;
        left.lane = u"ppe_a"_s;
        left.headers = u"x-tt-env: ppe_a"_s;
        left.token = right().token;
        left.variables = u"2 variables"_s;
        left.names = {u"BOTH"_s, u"LEFT"_s};
        left.time = u"3 ms"_s;
        left.done = true;
        model.setResults(left, right());
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.index(4, 0).data().toString(), u"LEFT"_s);
        QCOMPARE(model.index(4, LaneComparisonModel::RightColumn).data().toString(), u"not set"_s);
        QCOMPARE(model.index(5, 0).data().toString(), u"RIGHT"_s);
        // Headers and two names; times are no difference.
        QCOMPARE(model.differences(), 3);
        QCOMPARE(model.headerData(LaneComparisonModel::RightColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
                 u"no lane"_s);
    }

    void comparesNoNamesWhereOneLaneFailed()
    {
        LaneComparisonModel model;
        LaneResult broken = right();
        broken.failed = true;
        model.setResults(right(), broken);
        QCOMPARE(model.rowCount(), 4);
    }

private:
    static LaneResult right()
    {
        LaneResult result;
        result.headers = u"none"_s;
        result.token = u"Bearer"_s;
        result.variables = u"2 variables"_s;
        result.names = QStringList{u"BOTH"_s, u"RIGHT"_s};
        result.time = u"4 ms"_s;
        result.done = true;
        return result;
    }
};

INSPECTOR_TEST_MAIN(TestExchangeModels)
#include "tst_exchangemodels.moc"
