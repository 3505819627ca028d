// SPDX-License-Identifier: MIT
#include "wire.h"

#include <QtCore/QProcess>
#include <QtTest/QtTest>

using namespace Wire;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Programs that end in the middle of everything: no crash, no hang, a clear error where it is too late.
class TestExit : public QObject {
    Q_OBJECT

private:
    struct Ended {
        QStringList words;
        QByteArray messages;
        int code = -1;
        bool crashed = true;
        qint64 sinceLeaving = 0; // milliseconds
    };

    static Ended run(const QString &way, const QString &origin, int number)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        QString asan = environment.value(u"ASAN_OPTIONS"_s);
        if (way == u"lookup" || way == u"lookup-timeout") {
            environment.insert(u"LD_PRELOAD"_s, QStringLiteral(SLOW_LOOKUP));
            // The runtime of a sanitizer wants to be the first.
            asan += u":verify_asan_link_order=0"_s;
        }
        // What the threads of the parent hold is nobody's in the child.
        if (way == u"fork")
            asan += u":detect_leaks=0"_s;
        environment.insert(u"ASAN_OPTIONS"_s, asan);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(EXIT_HELPER), {way, origin, QString::number(number)});
        Ended ended;
        QByteArray output;
        QElapsedTimer timer;
        while (process.state() != QProcess::NotRunning && !output.contains("leaving\n")) {
            if (!process.waitForReadyRead(30000) && process.state() != QProcess::NotRunning)
                break;
            output += process.readAllStandardOutput();
        }
        timer.start();
        if (!process.waitForFinished(30000) && process.state() != QProcess::NotRunning) {
            process.kill();
            process.waitForFinished();
        }
        ended.sinceLeaving = timer.elapsed();
        output += process.readAllStandardOutput();
        ended.words = QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
        ended.messages = process.readAllStandardError();
        ended.crashed = process.exitStatus() == QProcess::CrashExit;
        ended.code = process.exitCode();
        return ended;
    }

private Q_SLOTS:
    void ends_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<int>("repetitions");
        QTest::addColumn<QStringList>("words");
        const auto add = [](const char *way, int repetitions, const QStringList &words) {
#ifdef __SANITIZE_ADDRESS__
            repetitions = (repetitions + 4) / 5; // a program takes five times as long
#endif
            QTest::newRow(way) << QString::fromLatin1(way) << repetitions << words;
        };
        add("return", 30, {u"leaving"_s});
        add("exit", 30, {u"leaving"_s});
        add("exit-in-thread", 30, {u"token"_s, u"leaving"_s});
        add("leaked", 30, {u"leaving"_s});
        add("exit-in-answer", 30, {u"leaving"_s});
        add("static-destructor", 30, {u"token"_s, u"leaving"_s, u"configuration"_s, u"hint"_s, u"configuration"_s});
        add("static-destructor-leaked", 30, {u"token"_s, u"leaving"_s, u"token"_s, u"configuration"_s});
        add("no-application", 5, {u"configuration"_s, u"hint"_s, u"configuration"_s, u"leaving"_s});
        add("thread", 30, {u"token"_s, u"configuration"_s, u"hint"_s, u"leaving"_s});
        add("no-loop", 30, {u"token"_s, u"leaving"_s});
        add("twice", 20, {u"token"_s, u"token"_s, u"token"_s, u"token"_s, u"leaving"_s});
        add("busy", 30, {u"joined"_s, u"leaving"_s});
        add("fork", 20, {u"token"_s, u"configuration"_s, u"child-ended"_s, u"token"_s, u"leaving"_s});
        add("lookup", 5, {u"leaving"_s});
        add("lookup-timeout", 5, {u"connect-timeout"_s, u"dns"_s, u"leaving"_s});
    }
    void ends()
    {
        QFETCH(const QString, way);
        QFETCH(const int, repetitions);
        QFETCH(const QStringList, words);
        HttpServer server([](const RecordedRequest &request) {
            HttpResponse response = goodAnswer(request);
            response.delay = 3ms;
            return response;
        });
        QList<qint64> times;
        for (int i = 0; i < repetitions; ++i) {
            const Ended ended = run(way, server.origin(), i);
            const QByteArray about = "run " + QByteArray::number(i) + ": " + ended.words.join(u' ').toUtf8() + ", code "
                + QByteArray::number(ended.code) + "\n" + ended.messages;
            QVERIFY2(!ended.crashed, about.constData());
            QVERIFY2(ended.code == 0, about.constData());
            QVERIFY2(ended.words == words, about.constData());
            QVERIFY2(ended.messages.isEmpty(), about.constData());
            times.append(ended.sinceLeaving);
        }
        // One run may have bad luck with a busy machine.
        std::sort(times.begin(), times.end());
        QVERIFY2(times.at(times.size() / 2) < 1000, qPrintable(QString::number(times.at(times.size() / 2))));
        QVERIFY2(times.last() < 10000, qPrintable(QString::number(times.last())));
    }
};

QTEST_GUILESS_MAIN(TestExit)
#include "tst_exit.moc"
