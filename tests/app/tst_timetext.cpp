// SPDX-License-Identifier: MIT
#include "models/timetext.h"

#include <QtTest/QtTest>

using namespace Inspector;
using namespace std::chrono_literals;

/// Times in one unit, as they stand beside the clock that shows the seconds.
class TestTimeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remaining_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0 << "0 s";
        QTest::newRow("seconds") << 59 << "59 s";
        QTest::newRow("a minute") << 89 << "1 min";
        QTest::newRow("rounded up") << 299 << "5 min";
        QTest::newRow("rounded down") << 260 << "4 min";
        QTest::newRow("a full hour") << 3590 << "1 h";
        QTest::newRow("hours") << 7200 << "2 h";
    }
    void remaining()
    {
        QFETCH(int, seconds);
        QTEST(TimeText::remaining(std::chrono::seconds(seconds)), "text");
    }

    void relative_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("about to be") << 300 << "in 1 s";
        QTest::newRow("ahead") << 4000 << "in 4 s";
        QTest::newRow("far ahead") << 239000 << "in 4 min";
        QTest::newRow("now") << 0 << "just now";
        QTest::newRow("past") << -119000 << "1 min ago";
    }
    void relative()
    {
        QFETCH(int, milliseconds);
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1000000, Qt::UTC);
        QTEST(TimeText::relative(now.addMSecs(milliseconds), now), "text");
    }
};

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
