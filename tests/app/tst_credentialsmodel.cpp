// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "models/credentialsmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;

namespace {

Cozewi::IntegrationCredential credential(const QString &name, const QString &value)
{
    return {name, Cozewi::Secret::fromString(value)};
}

} // namespace

/// The integrations that were asked for.
class TestCredentialsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsShapesAndAges()
    {
        CredentialsModel model;
        QAbstractItemModelTester tester(&model);
        const QDateTime then = QDateTime::fromSecsSinceEpoch(1000, Qt::UTC);
        model.setAsking(u"bot"_s);
        QCOMPARE(text(model, 0, CredentialsModel::ShapeColumn), u"asking…"_s);
        model.setCredential(credential(u"bot"_s, u"{\"webhook_key\": \"hidden\"}"_s), then);
        model.setNow(then.addSecs(150));
        QCOMPARE(text(model, 0, CredentialsModel::ShapeColumn), u"JSON, 1 member"_s);
        QCOMPARE(text(model, 0, CredentialsModel::AgeColumn), u"2 min"_s);
        model.setCredential(credential(u"key"_s, u"opaque-value"_s), then);
        QCOMPARE(text(model, 1, CredentialsModel::ShapeColumn), u"opaque, 12 chars"_s);
        QCOMPARE(model.goodCount(), 2);
    }

    void keepsTheOldCredentialBesideAFailure()
    {
        CredentialsModel model;
        QAbstractItemModelTester tester(&model);
        model.setCredential(credential(u"bot"_s, u"value"_s), QDateTime::currentDateTimeUtc());
        Cozewi::Finding problem;
        problem.what = u"refused"_s;
        model.setProblem(u"bot"_s, problem, u"500"_s);
        QCOMPARE(text(model, 0, CredentialsModel::ShapeColumn), u"500"_s);
        QCOMPARE(Mood(model.index(0, CredentialsModel::ShapeColumn).data(MoodRole).toInt()), Mood::Bad);
        QVERIFY(model.at(0).at.isValid());
        QCOMPARE(model.badCount(), 1);
        QCOMPARE(model.goodCount(), 0);
        model.setCredential(credential(u"bot"_s, u"value"_s), QDateTime::currentDateTimeUtc());
        QCOMPARE(model.badCount(), 0);
    }

    void removes()
    {
        CredentialsModel model;
        QAbstractItemModelTester tester(&model);
        model.setIdle(u"a"_s);
        model.setIdle(u"b"_s);
        model.remove(u"a"_s);
        model.remove(u"unknown"_s);
        QCOMPARE(model.names(), QStringList{u"b"_s});
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

private:
    static QString text(const CredentialsModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

INSPECTOR_TEST_MAIN(TestCredentialsModel)
#include "tst_credentialsmodel.moc"
