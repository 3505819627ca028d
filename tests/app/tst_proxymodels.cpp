// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "models/authoritymodel.h"
#include "models/hopmodel.h"

#include <QtTest/QAbstractItemModelTester>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;
using Cozewi::ProbeHop;
using namespace std::chrono_literals;

namespace {

ProbeHop hopNamed(const QString &name, ProbeHop::State state, const QString &seen = {})
{
    ProbeHop hop;
    hop.name = name;
    hop.title = name.toUpper();
    hop.state = state;
    hop.seen = seen;
    return hop;
}

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestProxyModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsEachStateInWordsAndASign()
    {
        HopModel model;
        const QAbstractItemModelTester tester(&model);
        ProbeHop passed = hopNamed(u"tcp"_s, ProbeHop::State::Ok, u"127.0.0.1"_s);
        passed.time = 4ms;
        ProbeHop failed = hopNamed(u"connect"_s, ProbeHop::State::Failed, u"HTTP 407"_s);
        failed.time = 6ms;
        model.setHops({hopNamed(u"dns"_s, ProbeHop::State::Skipped, u"an address"_s), passed, failed,
                       hopNamed(u"tls"_s, ProbeHop::State::Skipped), hopNamed(u"http"_s, ProbeHop::State::Pending)});
        QStringList states;
        QStringList signs;
        for (int row = 0; row < model.rowCount(); ++row) {
            states << cell(model, row, HopModel::StateColumn);
            signs << model.index(row, HopModel::StateColumn).data(SignRole).toString();
        }
        QCOMPARE(states, QStringList({u"left out"_s, u"passed"_s, u"failed"_s, u"not reached"_s, u"waiting"_s}));
        QCOMPARE(signs, QStringList({u"dash"_s, u"check"_s, u"cross"_s, u"dash"_s, u"dash"_s}));
        QCOMPARE(model.failedRow(), 2);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.index(row, 0).data(AlarmRole).toBool(), row == 2);
        QCOMPARE(cell(model, 2, HopModel::SeenColumn), u"HTTP 407"_s);
        QCOMPARE(cell(model, 2, HopModel::TimeColumn), u"6 ms"_s);
        QCOMPARE(cell(model, 3, HopModel::TimeColumn), QString());
    }

    void laysTheTimesEndToEnd()
    {
        HopModel model;
        const QAbstractItemModelTester tester(&model);
        ProbeHop first = hopNamed(u"tcp"_s, ProbeHop::State::Ok);
        first.time = 4ms;
        model.setHops({first, hopNamed(u"proxy_tls"_s, ProbeHop::State::Running)});
        QCOMPARE(model.startOf(1), 4ms);
        QCOMPARE(model.whole(), 4ms);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setElapsed(20ms);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(model.whole(), 24ms);
        QCOMPARE(cell(model, 1, HopModel::TimeColumn), u"20 ms"_s);
        QVERIFY(model.headerData(HopModel::AxisColumn, Qt::Horizontal, Qt::DisplayRole).toString().contains(u"24 ms"));
        ProbeHop second = model.at(1);
        second.state = ProbeHop::State::Ok;
        second.time = 9ms;
        model.setHop(1, second);
        QCOMPARE(model.whole(), 13ms);
        model.setHop(7, second); // of a walk before, with more hops: nothing happens
        QCOMPARE(model.rowCount(), 2);
    }

    void showsCertificatesByNumber()
    {
        AuthorityModel model;
        const QAbstractItemModelTester tester(&model);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Cozewi::CertificateInfo root;
        root.subject = root.issuer = u"Space CA"_s;
        root.selfSigned = true;
        root.validUntil = now.addYears(3);
        root.sha256 = QByteArray(32, '\x9f');
        Cozewi::CertificateInfo old = root;
        old.subject = u"Old CA"_s;
        old.validUntil = now.addDays(-1);
        Cozewi::CertificateInfo soon = root;
        soon.validUntil = now.addDays(3);
        model.setBlocks({{1, root, {}},
                         {2, old, u"block 2 (Old CA) expired"_s},
                         {3, std::nullopt, u"block 3 is a private key"_s},
                         {4, soon, {}}});
        QCOMPARE(model.goodCount(), 2);
        QCOMPARE(model.firstExpiry(), soon.validUntil);
        QCOMPARE(cell(model, 0, AuthorityModel::NumberColumn), u"1"_s);
        QCOMPARE(cell(model, 0, AuthorityModel::SubjectColumn), u"Space CA"_s);
        QCOMPARE(cell(model, 0, AuthorityModel::IssuerColumn), u"itself"_s);
        QVERIFY(cell(model, 0, AuthorityModel::FingerprintColumn).startsWith(u"9F:9F:"));
        QCOMPARE(cell(model, 0, AuthorityModel::StateColumn), u"good"_s);
        QCOMPARE(cell(model, 1, AuthorityModel::StateColumn), u"block 2 (Old CA) expired"_s);
        QCOMPARE(Mood(model.index(1, AuthorityModel::StateColumn).data(MoodRole).toInt()), Mood::Bad);
        QCOMPARE(cell(model, 2, AuthorityModel::SubjectColumn), u"cannot be read"_s);
        QCOMPARE(cell(model, 2, AuthorityModel::StateColumn), u"block 3 is a private key"_s);
        QCOMPARE(cell(model, 3, AuthorityModel::StateColumn), u"expires soon"_s);
    }
};

INSPECTOR_TEST_MAIN(TestProxyModels)
#include "tst_proxymodels.moc"
