// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

/// A folder as the platform lays agents out.
class SkillFolder {
public:
    /// `config.json` of agent \a id holds \a json.
    QString agent(const QByteArray &json, const QString &id = QStringLiteral("7301234567890123456"))
    {
        const QString folder = m_folder.filePath(QStringLiteral("workspace/.coze/agents/") + id);
        write(folder + QStringLiteral("/config.json"), json);
        return folder;
    }
    QString write(const QString &path, const QByteArray &content)
    {
        QDir().mkpath(path.section(u'/', 0, -2));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    [[nodiscard]] QString ticket(const QByteArray &json)
    {
        return write(m_folder.filePath(QStringLiteral("ticket.json")), json);
    }
    [[nodiscard]] QString path(const QString &below) const { return m_folder.filePath(below); }

private:
    QTemporaryDir m_folder;
};
