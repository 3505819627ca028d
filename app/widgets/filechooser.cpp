// SPDX-License-Identifier: MIT
#include "widgets/filechooser.h"

#include <QtWidgets/QFileDialog>

namespace Inspector {

namespace {

FileChooser &replacement()
{
    static FileChooser chooser;
    return chooser;
}

} // namespace

void chooseFile(QWidget *parent, const FileQuestion &question, const FileAnswer &answer)
{
    if (replacement()) {
        replacement()(parent, question, answer);
        return;
    }
    auto *dialog = new QFileDialog(parent, question.title, question.suggestion, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const bool save = question.mode == FileQuestion::Mode::Save;
    dialog->setAcceptMode(save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    // .env files are hidden ones.
    dialog->setFilter(QDir::AllDirs | QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, answer);
    dialog->open();
}

void setFileChooser(FileChooser chooser)
{
    replacement() = std::move(chooser);
}

} // namespace Inspector
