// SPDX-License-Identifier: MIT
#pragma once

#include "childprocess.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QtEndian>
#include <QtGui/QImage>
#include <QtTest/QtTest>

#include <unistd.h>

/// A screen that nobody else uses, with a window manager.
class Screen {
public:
    /// Others that start a screen in the same moment may take its number: then once more.
    bool start()
    {
        for (int attempt = 0; attempt < 3; ++attempt) {
            if (startOnce())
                return true;
            stop();
        }
        return false;
    }
    ~Screen() { stop(); }

    /// For programs that shall appear here, with settings of their own.
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
        return environment;
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// What xdotool prints; empty where it fails.
    QString tool(const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(QStringLiteral("xdotool"), arguments);
        if (!process.waitForFinished(60000) || process.exitCode() != 0)
            return {};
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }
    /// The screen as it is now: Xvfb keeps it in a file in the format of xwd.
    [[nodiscard]] QImage picture() const
    {
        QFile file(m_folder.filePath(QStringLiteral("Xvfb_screen0")));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray bytes = file.readAll();
        const auto field = [&](int n) { return int(qFromBigEndian<quint32>(bytes.constData() + qsizetype{4} * n)); };
        if (bytes.size() < 100)
            return {};
        // header_size, …, pixmap_width, pixmap_height, …, bytes_per_line, …, ncolors (12 bytes each)
        const qsizetype offset = field(0) + field(19) * 12;
        const QImage image(reinterpret_cast<const uchar *>(bytes.constData()) + offset, field(4), field(5), field(12),
                           QImage::Format_RGB32);
        return image.copy();
    }

private:
    bool startOnce()
    {
        int ends[2];
        if (pipe(ends) != 0)
            return false;
        const QStringList arguments{QStringLiteral("-displayfd"),
                                    QString::number(ends[1]),
                                    QStringLiteral("-screen"),
                                    QStringLiteral("0"),
                                    QStringLiteral("1280x900x24"),
                                    QStringLiteral("-fbdir"),
                                    m_folder.path(),
                                    QStringLiteral("-nolisten"),
                                    QStringLiteral("tcp")};
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.setStandardErrorFile(QProcess::nullDevice());
        endWithTest(m_server);
        m_server.start(QStringLiteral("Xvfb"), arguments);
        const bool started = m_server.waitForStarted();
        close(ends[1]);
        QByteArray number;
        char c = 0;
        while (started && read(ends[0], &c, 1) == 1 && c != '\n')
            number += c;
        close(ends[0]);
        if (number.isEmpty())
            return false;
        m_display = QStringLiteral(":") + QString::fromLatin1(number);
        m_manager.setProcessEnvironment(environment());
        m_manager.setStandardErrorFile(QProcess::nullDevice());
        endWithTest(m_manager);
        m_manager.start(QStringLiteral("openbox"), QStringList());
        // A window that comes before the manager has begun is never mapped.
        return m_manager.waitForStarted()
            && QTest::qWaitFor([this] { return !tool({QStringLiteral("get_num_desktops")}).isEmpty(); }, 10000);
    }
    void stop()
    {
        for (QProcess *process : {&m_manager, &m_server}) {
            process->terminate();
            if (!process->waitForFinished(5000))
                process->kill();
        }
    }

    QTemporaryDir m_folder;
    QProcess m_server;
    QProcess m_manager;
    QString m_display;
};
