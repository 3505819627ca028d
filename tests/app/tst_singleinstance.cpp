// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "singleinstance.h"
#include "testidentity.h"

#include <QtNetwork/QLocalSocket>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;

/// A second start raises the first window of the same identity, and of no other.
class TestSingleInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isFoundByTheSameIdentityAlone()
    {
        SingleInstance first;
        QSignalSpy raised(&first, &SingleInstance::raiseWanted);
        const QString key = SingleInstance::keyFor(Profile::process(), TestIdentity::configuration());
        QVERIFY(!SingleInstance::raiseOther(key));
        first.listen(key);
        QVERIFY(SingleInstance::raiseOther(key));
        QTRY_COMPARE(raised.size(), 1);

        Cozewi::Configuration other = TestIdentity::configuration();
        other.setLane(u"ppe_other"_s);
        QVERIFY(!SingleInstance::raiseOther(SingleInstance::keyFor(Profile::process(), other)));
        QVERIFY(!SingleInstance::raiseOther(SingleInstance::keyFor(Profile::demo(), other)));

        // It goes where its window goes.
        first.listen(SingleInstance::keyFor(Profile::process(), other));
        QVERIFY(!SingleInstance::raiseOther(key));
    }

    void takesThePlaceOfOneThatCrashed()
    {
        const QString key = u"crashed"_s;
        const QString path = QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation))
                                 .filePath(u"cozewi-inspector-crashed"_s);
        QFile left(path);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        SingleInstance next;
        next.listen(key);
        QVERIFY(SingleInstance::raiseOther(key));
    }

    void saysNothingOfTheSecret()
    {
        Cozewi::Configuration changed = TestIdentity::configuration();
        changed.setClientSecret(Cozewi::Secret::fromString(u"another"_s));
        QCOMPARE(SingleInstance::keyFor(Profile::process(), changed),
                 SingleInstance::keyFor(Profile::process(), TestIdentity::configuration()));
    }

    void hasNoKeyForAFileThatCannotBeRead()
    {
        QVERIFY(SingleInstance::keyFor(Profile::fromFile(u"/nowhere/.env"_s), Cozewi::Environment()).isEmpty());
        QVERIFY(!SingleInstance::raiseOther({}));
    }
};

INSPECTOR_TEST_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
