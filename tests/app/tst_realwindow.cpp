// SPDX-License-Identifier: MIT
// The program itself, in a window on a screen of its own (Xvfb, openbox), driven by keys (xdotool).
#include "screen.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether a fair part of the screen is of \a colour.
bool holds(const QImage &image, QRgb colour, int least)
{
    int count = 0;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            count += (image.pixel(x, y) & RGB_MASK) == (colour & RGB_MASK) ? 1 : 0;
    }
    return count >= least;
}

} // namespace

class TestRealWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheDemoAndObeysTheKeyboard()
    {
        Screen screen;
        QVERIFY2(screen.start(), "needs xvfb, openbox and xdotool");
        QProcess program;
        QProcessEnvironment environment = screen.environment();
        environment.insert(u"COZE_WORKLOAD_IDENTITY_CLIENT_SECRET"_s, u"planted-secret"_s);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(INSPECTOR), {u"--demo"_s, u"--lang"_s, u"en"_s});
        QVERIFY(program.waitForStarted());
        const QString window =
            screen.tool({u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--name"_s, u"Cozewi Inspector"_s});
        if (window.isEmpty())
            program.waitForFinished(0);
        QVERIFY2(!window.isEmpty(), program.readAllStandardError().constData());
        QVERIFY(!screen.tool({u"windowactivate"_s, u"--sync"_s, window, u"getactivewindow"_s}).isEmpty());

        // The bar of a token that is valid: the demo was asked, and answered.
        constexpr QRgb valid = 0xff176b35;
        QTRY_VERIFY_WITH_TIMEOUT(holds(screen.picture(), valid, 200), 20000);
        const QImage overview = screen.picture();
        if (const QByteArray folder = qgetenv("COZEWI_TEST_PICTURES"); !folder.isEmpty())
            overview.save(QDir(QString::fromLocal8Bit(folder)).filePath(u"realwindow.png"_s));

        // Another page, and back again.
        screen.tool({u"key"_s, u"ctrl+8"_s});
        QTRY_VERIFY_WITH_TIMEOUT(!holds(screen.picture(), valid, 200), 10000);
        screen.tool({u"key"_s, u"ctrl+1"_s});
        QTRY_VERIFY_WITH_TIMEOUT(holds(screen.picture(), valid, 200), 10000);
        screen.tool({u"key"_s, u"F5"_s});
        QTRY_VERIFY_WITH_TIMEOUT(holds(screen.picture(), valid, 200), 10000);

        // A second start shows the first window and ends at once.
        QProcess second;
        second.setProcessEnvironment(environment);
        second.start(QStringLiteral(INSPECTOR), {u"--demo"_s});
        QVERIFY(second.waitForFinished(10000));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(program.state(), QProcess::Running);

        screen.tool({u"key"_s, u"ctrl+q"_s});
        QVERIFY(program.waitForFinished(10000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        const QByteArray printed = program.readAllStandardError() + program.readAllStandardOutput();
        QVERIFY2(program.exitCode() == 0, printed.constData());
        QVERIFY2(!printed.contains("QObject::"), printed.constData());
        QVERIFY(!printed.contains("planted-secret"));
    }
};

QTEST_GUILESS_MAIN(TestRealWindow)
#include "tst_realwindow.moc"
