// SPDX-License-Identifier: MIT
#include "workbench/profile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

QString Profile::title() const
{
    switch (kind) {
    case Kind::Process:
        return QCoreApplication::translate("Profile", "Process environment");
    case Kind::File:
        return QFileInfo(file).fileName();
    case Kind::Demo:
        break;
    }
    return QCoreApplication::translate("Profile", "Demo");
}

QString Profile::id() const
{
    switch (kind) {
    case Kind::Process:
        return u"process"_s;
    case Kind::File:
        return u"file:"_s + file;
    case Kind::Demo:
        break;
    }
    return u"demo"_s;
}

} // namespace Inspector
