// SPDX-License-Identifier: MIT
#include "workbench/privatefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace Inspector {

QString writePrivateFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    // Before a byte is in it; an existing file is replaced, and its mode with it.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(content) != content.size() || !file.commit()) {
        return QCoreApplication::translate("PrivateFile", "%1 was not written: %2")
            .arg(QFileInfo(path).fileName(), file.errorString());
    }
    return {};
}

} // namespace Inspector
