// SPDX-License-Identifier: MIT
// The program itself, in a window on a screen of its own (Xvfb, openbox), driven by keys (xdotool).
#include "childprocess.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QtEndian>
#include <QtGui/QImage>
#include <QtTest/QtTest>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A screen that nobody else uses, with a window manager.
class Screen {
public:
    bool start()
    {
        int ends[2];
        if (pipe(ends) != 0)
            return false;
        const QStringList arguments{u"-displayfd"_s, QString::number(ends[1]), u"-screen"_s,
                                    u"0"_s,          u"1280x900x24"_s,         u"-fbdir"_s,
                                    m_folder.path(), u"-nolisten"_s,           u"tcp"_s};
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.setStandardErrorFile(QProcess::nullDevice());
        endWithTest(m_server);
        m_server.start(u"Xvfb"_s, arguments);
        const bool started = m_server.waitForStarted();
        close(ends[1]);
        QByteArray number;
        char c = 0;
        while (started && read(ends[0], &c, 1) == 1 && c != '\n')
            number += c;
        close(ends[0]);
        if (number.isEmpty())
            return false;
        m_display = u":"_s + QString::fromLatin1(number);
        m_manager.setProcessEnvironment(environment());
        m_manager.setStandardErrorFile(QProcess::nullDevice());
        endWithTest(m_manager);
        m_manager.start(u"openbox"_s, QStringList());
        // A window that comes before the manager has begun is never mapped.
        return m_manager.waitForStarted()
            && QTest::qWaitFor([this] { return !tool({u"get_num_desktops"_s}).isEmpty(); }, 10000);
    }
    ~Screen()
    {
        for (QProcess *process : {&m_manager, &m_server}) {
            process->terminate();
            if (!process->waitForFinished(5000))
                process->kill();
        }
    }

    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DISPLAY"_s, m_display);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
        return environment;
    }
    /// What xdotool prints; empty where it fails.
    QString tool(const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(u"xdotool"_s, arguments);
        if (!process.waitForFinished(60000) || process.exitCode() != 0)
            return {};
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }
    /// The screen as it is now: Xvfb keeps it in a file in the format of xwd.
    [[nodiscard]] QImage picture() const
    {
        QFile file(m_folder.filePath(u"Xvfb_screen0"_s));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray bytes = file.readAll();
        const auto field = [&](int n) { return int(qFromBigEndian<quint32>(bytes.constData() + 4 * n)); };
        if (bytes.size() < 100)
            return {};
        // header_size, …, pixmap_width, pixmap_height, …, bytes_per_line, …, ncolors (12 bytes each)
        const qsizetype offset = field(0) + field(19) * 12;
        const QImage image(reinterpret_cast<const uchar *>(bytes.constData()) + offset, field(4), field(5), field(12),
                           QImage::Format_RGB32);
        return image.copy();
    }

private:
    QTemporaryDir m_folder;
    QProcess m_server;
    QProcess m_manager;
    QString m_display;
};

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
