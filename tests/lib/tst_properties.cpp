// SPDX-License-Identifier: MIT
// What QML and QVariant get to see of the values: enough for a screen, and no secret.
#include <cozewi/client.h>
#include <cozewi/finding.h>

#include <QtCore/QMetaProperty>
#include <QtTest/QtTest>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Every property of the gadget in \a value, as text.
QMap<QString, QString> properties(const QVariant &value)
{
    QMap<QString, QString> texts;
    const QMetaObject *meta = value.metaType().metaObject();
    for (int i = 0; meta && i < meta->propertyCount(); ++i) {
        const QMetaProperty property = meta->property(i);
        texts.insert(QString::fromLatin1(property.name()), property.readOnGadget(value.constData()).toString());
    }
    return texts;
}

bool tellsSecret(const QVariant &value)
{
    QString shown = value.toString();
    QDebug(&shown) << value;
    for (const QString &text : properties(value))
        shown += text;
    return shown.contains(u"PLANTED");
}

const Secret planted{"PLANTED"};

} // namespace

class TestProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void token();
    void credentialAndVariable();
    void error();
    void finding();
    void nothingTurnsASecretIntoText();
};

void TestProperties::token()
{
    const AccessToken token(planted, u"Bearer"_s, Clock::system().now(), std::chrono::hours(1));
    const QVariant value = QVariant::fromValue(token);
    const QMap<QString, QString> texts = properties(value);
    QCOMPARE(texts.keys(), (QStringList{u"expiresAt"_s, u"null"_s, u"obtainedAt"_s, u"tokenType"_s}));
    QCOMPARE(texts.value(u"tokenType"_s), u"Bearer"_s);
    QCOMPARE(texts.value(u"null"_s), u"false"_s);
    QVERIFY(!tellsSecret(value));
}

void TestProperties::credentialAndVariable()
{
    const QVariant credential = QVariant::fromValue(IntegrationCredential(u"name"_s, planted));
    QCOMPARE(properties(credential), (QMap<QString, QString>{{u"name"_s, u"name"_s}}));
    QVERIFY(!tellsSecret(credential));
    const QVariant variable = QVariant::fromValue(ProjectEnvVar(u"KEY"_s, planted));
    QCOMPARE(properties(variable), (QMap<QString, QString>{{u"key"_s, u"KEY"_s}}));
    QVERIFY(!tellsSecret(variable));
}

void TestProperties::error()
{
    ErrorInfo info;
    info.message = u"refused"_s;
    info.port = 443;
    info.retryable = true;
    const QMap<QString, QString> texts = properties(QVariant::fromValue(info));
    QCOMPARE(texts.value(u"message"_s), u"refused"_s);
    QCOMPARE(texts.value(u"port"_s), u"443"_s);
    QCOMPARE(texts.value(u"retryable"_s), u"true"_s);
}

void TestProperties::finding()
{
    Finding finding;
    finding.severity = Finding::Severity::Warning;
    finding.fix = u"change it"_s;
    const QVariant value = QVariant::fromValue(finding);
    QCOMPARE(properties(value).value(u"fix"_s), u"change it"_s);
    const QMetaObject *meta = value.metaType().metaObject();
    const QMetaProperty severity = meta->property(meta->indexOfProperty("severity"));
    QCOMPARE(QByteArray(severity.enumerator().valueToKey(severity.readOnGadget(value.constData()).toInt())),
             QByteArray("Warning"));
}

void TestProperties::nothingTurnsASecretIntoText()
{
    const QVariant value = QVariant::fromValue(planted);
    QVERIFY(!value.canConvert<QString>());
    QVERIFY(!value.canConvert<QByteArray>());
    QVERIFY(!tellsSecret(value));
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
