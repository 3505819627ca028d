// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "models/jsontreemodel.h"
#include "models/jwt.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray part(const QByteArray &json)
{
    return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// The tree as text, one line a node.
QStringList lines(const QAbstractItemModel &model, const QModelIndex &parent = {}, const QString &indent = {})
{
    QStringList all;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << index.siblingAtColumn(column).data().toString();
        all << indent + cells.join(u" | "_s);
        all << lines(model, index, indent + u"  "_s);
    }
    return all;
}

} // namespace

/// JSON as a tree, masked for credentials and readable for claims.
class TestJsonTreeModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheShapeOfACredentialAndNoValue()
    {
        JsonTreeModel model(JsonTreeModel::Values::Masked);
        QAbstractItemModelTester tester(&model);
        const QJsonObject json{{u"key"_s, u"hidden"_s},
                               {u"on"_s, true},
                               {u"list"_s, QJsonArray{7, QJsonValue::Null}},
                               {u"zero"_s, QJsonObject{}}};
        model.setJson(json);
        const QString mask = Cozewi::Secret::mask();
        QCOMPARE(lines(model),
                 QStringList({u"key | %1 | string, 6 chars"_s.arg(mask), u"list |  | array, 2 elements"_s,
                              u"  0 | %1 | number"_s.arg(mask), u"  1 | null | null"_s,
                              u"on | %1 | true or false"_s.arg(mask), u"zero |  | object, 0 members"_s}));
        QCOMPARE(model.secretAt(model.index(0, 0)).revealString(), u"hidden"_s);
    }

    void namesMembersAsTheCommandLineToolDoes()
    {
        JsonTreeModel model(JsonTreeModel::Values::Masked);
        model.setJson(QJsonObject{{u"a"_s, QJsonObject{{u"b"_s, QJsonArray{u"x"_s, u"y"_s}}}}});
        const QModelIndex second = model.index(1, 0, model.index(0, 0, model.index(0, 0)));
        QCOMPARE(model.pathOf(second), u"a.b.1"_s);
        QCOMPARE(model.secretAt(second).revealString(), u"y"_s);
        QCOMPARE(model.secretAt(model.index(0, 0)).revealUtf8(), QByteArray("{\"b\":[\"x\",\"y\"]}"));
    }

    void keepsWholeNumbersWhole()
    {
        JsonTreeModel model(JsonTreeModel::Values::Shown);
        model.setJson(QJsonDocument::fromJson("{\"n\": 9007199254740991, \"d\": 0.5}").object());
        QCOMPARE(model.index(1, JsonTreeModel::ValueColumn).data().toString(), u"9007199254740991"_s);
        QCOMPARE(model.index(0, JsonTreeModel::ValueColumn).data().toString(), u"0.5"_s);
    }

    void tellsTheTimesOfClaims()
    {
        JsonTreeModel model(JsonTreeModel::Values::Shown);
        QAbstractItemModelTester tester(&model);
        model.setNow(QDateTime::fromSecsSinceEpoch(1000, Qt::UTC));
        model.setSections({{u"Claims"_s, QJsonObject{{u"exp"_s, 1600}, {u"iat"_s, 940}, {u"sub"_s, u"wl"_s}}}});
        const QModelIndex claims = model.index(0, 0);
        const auto value = [&](int row) {
            return model.index(row, JsonTreeModel::ValueColumn, claims).data().toString();
        };
        QCOMPARE(value(0), u"1600 · 1970-01-01 00:26:40 UTC · in 10 min"_s);
        QCOMPARE(value(1), u"940 · 1970-01-01 00:15:40 UTC · 1 min ago"_s);
        QCOMPARE(value(2), u"wl"_s);
    }

    void takesControlCharactersOutOfWhatAStrangerWrote()
    {
        JsonTreeModel model(JsonTreeModel::Values::Shown);
        model.setJson(QJsonObject{{u"a\u202Eb"_s, u"c\u001b[31md"_s}});
        QVERIFY(!model.index(0, 0).data().toString().contains(QChar(0x202E)));
        QVERIFY(!model.index(0, 1).data().toString().contains(QChar(0x1b)));
    }

    void decodesTokens_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<bool>("jwt");
        const QByteArray header = part("{\"alg\":\"RS256\"}");
        const QByteArray claims = part("{\"sub\":\"wl-1\"}");
        QTest::newRow("jwt") << header + '.' + claims + ".c2ln" << true;
        QTest::newRow("unsigned") << header + '.' + claims + '.' << true;
        QTest::newRow("opaque") << QByteArray("opaque-token") << false;
        QTest::newRow("two parts") << header + '.' + claims << false;
        QTest::newRow("four parts") << header + '.' + claims + ".a.b" << false;
        QTest::newRow("not base64") << QByteArray("a*b.c*d.e") << false;
        QTest::newRow("not an object") << part("[1]") + '.' + claims + ".s" << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void decodesTokens()
    {
        QFETCH(QByteArray, token);
        QFETCH(bool, jwt);
        const auto decoded = decodeJwt(token);
        QCOMPARE(decoded.has_value(), jwt);
        if (jwt)
            QCOMPARE(decoded->claims.value(u"sub"_s).toString(), u"wl-1"_s);
    }
};

INSPECTOR_TEST_MAIN(TestJsonTreeModel)
#include "tst_jsontreemodel.moc"
