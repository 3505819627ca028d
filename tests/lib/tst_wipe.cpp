// SPDX-License-Identifier: MIT
#include "base/wipe.h"

#include <QtTest/QTest>

#include <algorithm>
#include <array>

class tst_Wipe : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void overwritesEveryByte()
    {
        std::array<char, 300> buffer{};
        buffer.fill('s');
        Cozewi::wipe(buffer.data(), buffer.size() - 1);
        QVERIFY(std::all_of(buffer.begin(), buffer.end() - 1, [](char c) { return c == 0; }));
        QCOMPARE(buffer.back(), 's');
    }
    void takesNothing() { Cozewi::wipe(nullptr, 0); }
};

QTEST_APPLESS_MAIN(tst_Wipe)
#include "tst_wipe.moc"
