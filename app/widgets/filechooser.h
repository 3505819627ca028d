// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

#include <functional>

class QWidget;

namespace Inspector {

/// Asks for a file without blocking. A seam: tests put their answer in its place.
struct FileQuestion {
    enum class Mode { Open, Save /**< asks before it gives the name of an existing file */ };
    Mode mode = Mode::Open;
    QString title;
    QString suggestion;
    QString filter;
};

using FileAnswer = std::function<void(const QString &path)>;
using FileChooser = std::function<void(QWidget *parent, const FileQuestion &question, const FileAnswer &answer)>;

/// Opens the file dialog of the platform, or what a test has set.
void chooseFile(QWidget *parent, const FileQuestion &question, const FileAnswer &answer);
/// For tests; an empty one brings back the dialog.
void setFileChooser(FileChooser chooser);

} // namespace Inspector
