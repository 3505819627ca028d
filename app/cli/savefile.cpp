// SPDX-License-Identifier: MIT
#include "savefile.h"

#include "failure.h"
#include "interruption.h"
#include "text.h"

#include <cozewi/text.h>

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace Cozewi::Cli {

namespace {

template<typename File>
void check(bool good, const File &file)
{
    if (!good) {
        throw Failure{AnswerIsNo,
                      Text::tr("cannot write '%1': %2").arg(sanitizedText(file.fileName()), file.errorString())};
    }
}

void writeInPlace(const QString &path, const QByteArray &content)
{
    QFile file(path);
    check(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered), file);
    check(file.write(content) == content.size(), file);
    file.close();
    check(file.error() == QFileDevice::NoError, file);
}

} // namespace

void saveFile(const QString &path, const QByteArray &content)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile() && !info.isDir()) {
        writeInPlace(path, content);
        return;
    }
    const Interruption::Hold untilItIsWhole;
    QSaveFile file(path);
    check(file.open(QIODevice::WriteOnly), file);
    check(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner), file);
    check(file.write(content) == content.size(), file);
    check(file.commit(), file);
}

} // namespace Cozewi::Cli
