// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDir>
#include <QtCore/QStringList>

/// The files of this project.
namespace SourceTree {

QDir root();
/// Paths below the root of what git tracks or would track; all there is but build/ without git.
QStringList files();
/// Those below \a folder that end with one of \a endings.
QStringList filesBelow(const QString &folder, const QStringList &endings);
QByteArray read(const QString &path);

} // namespace SourceTree
