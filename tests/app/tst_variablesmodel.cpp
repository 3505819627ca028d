// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "models/rowfilter.h"
#include "models/variablesmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;

namespace {

Cozewi::ProjectEnvVars make(const QList<std::pair<QString, QString>> &pairs)
{
    QList<Cozewi::ProjectEnvVar> list;
    for (const auto &[key, value] : pairs)
        list.append({key, Cozewi::Secret::fromString(value)});
    return Cozewi::ProjectEnvVars(list);
}

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    return texts;
}

Cozewi::ProjectEnvVars sample()
{
    return make({{u"B"_s, u"same"_s}, {u"A10"_s, u"new"_s}, {u"A9"_s, {}}, {u"B"_s, u"later"_s}});
}

} // namespace

/// The project's variables as a table, and the filter over it.
class TestVariablesModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void masksEveryValueAlike()
    {
        VariablesModel model;
        QAbstractItemModelTester tester(&model);
        model.setVariables(make({{u"SHORT"_s, u"x"_s}, {u"LONG"_s, QString(5000, u'y')}}));
        QCOMPARE(column(model, VariablesModel::ValueColumn),
                 QStringList({Cozewi::Secret::mask(), Cozewi::Secret::mask()}));
        for (int role = 0; role < 300; ++role) {
            for (int c = 0; c < VariablesModel::ColumnCount; ++c)
                QVERIFY(!model.index(1, c).data(role).toString().contains(u"yyy"));
        }
        QCOMPARE(model.secretAt(0).revealString(), u"x"_s);
    }

    void tellsValuesApartByDigests()
    {
        VariablesModel model;
        VariablesModel other;
        Cozewi::Environment process;
        process.set(u"A"_s, u"alike"_s);
        process.set(u"B"_s, u"elsewhere"_s);
        Cozewi::Environment file;
        file.set(u"B"_s, u"elsewhere"_s);
        file.set(u"ONLY"_s, u"x"_s);
        for (VariablesModel *each : {&model, &other}) {
            each->setVariables(make({{u"A"_s, u"alike"_s}, {u"B"_s, u"here"_s}, {u"C"_s, {}}}));
            each->setProcess(process);
            each->setFile(file, u".env"_s);
        }
        QCOMPARE(model.digestAt(0), model.digestInProcess(0));
        QVERIFY(model.digestAt(1) != model.digestInProcess(1));
        QCOMPARE(model.digestInFile(1), model.digestInProcess(1));
        QCOMPARE(model.digestInFile(0), QString());
        QCOMPARE(model.onlyInFile(), QStringList{u"ONLY"_s});
        // Nobody can make a table of them.
        QVERIFY(model.digestAt(0) != other.digestAt(0));
    }

    void tellsHowValuesStandToTheProcess()
    {
        VariablesModel model;
        QAbstractItemModelTester tester(&model);
        Cozewi::Environment process;
        process.set(u"B"_s, u"same"_s);
        process.set(u"A10"_s, u"old"_s);
        model.setProcess(process);
        model.setVariables(sample());
        QCOMPARE(column(model, VariablesModel::ProcessColumn),
                 QStringList({u"same"_s, u"different"_s, u"not set"_s, u"different"_s}));
        QVERIFY(model.isAnyInProcess());
        model.setProcess({});
        QVERIFY(!model.isAnyInProcess());
        model.setProcess(process);
        QVERIFY(model.isAnyInProcess());
        // Without a file there is nothing to tell.
        QCOMPARE(column(model, VariablesModel::FileColumn), QStringList({{}, {}, {}, {}}));
        model.setFile(process, u".env"_s);
        QCOMPARE(column(model, VariablesModel::FileColumn).first(), u"same"_s);
        QVERIFY(
            model.headerData(VariablesModel::FileColumn, Qt::Horizontal, Qt::DisplayRole).toString().contains(u".env"));
    }

    void saysWhichOfTwoCounts()
    {
        VariablesModel model;
        model.setVariables(sample());
        QVERIFY(!model.isShadowed(0));
        QVERIFY(model.isShadowed(3));
        QCOMPARE(Mood(model.index(3, 0).data(MoodRole).toInt()), Mood::Muted);
    }

    void filtersByNameWhateverItsCase()
    {
        VariablesModel model;
        RowFilter filter;
        QAbstractItemModelTester tester(&filter);
        filter.setSourceModel(&model);
        model.setVariables(sample());
        QCOMPARE(filter.rowCount(), 4);
        filter.setNeedle(u" a"_s);
        QCOMPARE(filter.rowCount(), 3); // two names, and "again" beside the second B
        filter.setNeedle(u"a1"_s);
        QCOMPARE(column(filter, 0), QStringList{u"A10"_s});
        QCOMPARE(filter.mapToSource(filter.index(0, 0)).row(), 1);
        QCOMPARE(filter.mapFromSource(model.index(0, 0)), QModelIndex());
        filter.setNeedle({});
        QCOMPARE(filter.rowCount(), 4);
    }

    void sortsNumbersInNamesByTheirValue()
    {
        VariablesModel model;
        RowFilter filter;
        QAbstractItemModelTester tester(&filter);
        filter.setSourceModel(&model);
        model.setVariables(sample());
        filter.sort(VariablesModel::NameColumn);
        QCOMPARE(column(filter, 0).mid(0, 3), QStringList({u"A9"_s, u"A10"_s, u"B"_s}));
        filter.sort(VariablesModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(column(filter, 0).last(), u"A9"_s);
        filter.sort(-1);
        QCOMPARE(column(filter, 0).first(), u"B"_s);
    }

    void followsItsSource()
    {
        VariablesModel model;
        RowFilter filter;
        QAbstractItemModelTester tester(&filter);
        filter.setSourceModel(&model);
        filter.setNeedle(u"a9"_s);
        QCOMPARE(filter.rowCount(), 0);
        model.setVariables(sample());
        QCOMPARE(filter.rowCount(), 1);
        QSignalSpy changed(&filter, &QAbstractItemModel::dataChanged);
        model.setProcess({});
        QCOMPARE(changed.size(), 1);
        model.setVariables({});
        QCOMPARE(filter.rowCount(), 0);
    }

    void staysQuickWithManyVariables()
    {
        QList<std::pair<QString, QString>> many;
        for (int i = 0; i < 100000; ++i)
            many.append({u"VARIABLE_%1"_s.arg(i), u"value"_s});
        VariablesModel model;
        RowFilter filter;
        filter.setSourceModel(&model);
        model.setVariables(make(many));
        const QStringList needles{u"v"_s, u"_9"_s, u"_99"_s, u"77"_s};
        // What looking at every name costs at least, on this machine and now.
        QElapsedTimer clock;
        clock.start();
        qsizetype found = 0;
        for (const QString &needle : needles) {
            for (const auto &[name, value] : std::as_const(many))
                found += name.toLower().contains(needle) ? 1 : 0;
        }
        const qint64 least = qMax(clock.nsecsElapsed(), qint64{1});
        clock.start();
        qsizetype shown = 0;
        for (const QString &needle : needles) {
            filter.setNeedle(needle);
            shown += filter.rowCount();
        }
        const qint64 taken = clock.nsecsElapsed();
        QCOMPARE(shown, found);
        QVERIFY2(taken < 4 * least, qPrintable(u"%1 ns against %2 ns"_s.arg(taken).arg(least)));
        QVERIFY(filter.rowCount() > 0);
    }
};

INSPECTOR_TEST_MAIN(TestVariablesModel)
#include "tst_variablesmodel.moc"
