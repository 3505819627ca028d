// SPDX-License-Identifier: MIT
#include "sourcetree.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QProcess>

#include <algorithm>

namespace SourceTree {

using namespace Qt::Literals::StringLiterals;

QDir root()
{
    return QDir(QStringLiteral(SOURCE_TREE));
}

QStringList files()
{
    QProcess git;
    git.setWorkingDirectory(root().path());
    git.start(u"git"_s, {u"ls-files"_s, u"-co"_s, u"--exclude-standard"_s, u"-z"_s});
    if (git.waitForFinished() && git.exitStatus() == QProcess::NormalExit && git.exitCode() == 0) {
        QStringList found = QString::fromUtf8(git.readAllStandardOutput()).split(QChar::Null, Qt::SkipEmptyParts);
        found.removeIf([](const QString &path) { return !root().exists(path); });
        return found;
    }
    QStringList found;
    QDirIterator iterator(root().path(), QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString path = root().relativeFilePath(iterator.next());
        if (!path.startsWith(u"build/"_s) && !path.contains(u"node_modules/"_s))
            found.append(path);
    }
    return found;
}

QStringList filesBelow(const QString &folder, const QStringList &endings)
{
    QStringList found = files();
    found.removeIf([&](const QString &path) {
        return !path.startsWith(folder + u'/')
            || std::ranges::none_of(endings, [&](const QString &ending) { return path.endsWith(ending); });
    });
    return found;
}

QByteArray read(const QString &path)
{
    QFile file(root().filePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace SourceTree
