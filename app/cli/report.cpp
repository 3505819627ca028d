// SPDX-License-Identifier: MIT
#include "report.h"

#include "text.h"

#include <cozewi/text.h>

#include <QtCore/QSysInfo>
#include <QtNetwork/QSslSocket>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

QList<std::pair<QString, QString>> reportVersions()
{
    return {
        {u"cozewi"_s, libraryVersion()},
        {u"Qt"_s, QString::fromLatin1(qVersion())},
        {u"TLS"_s, QSslSocket::sslLibraryVersionString()},
        {u"system"_s, QSysInfo::prettyProductName()},
        {u"kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
        {u"architecture"_s, QSysInfo::currentCpuArchitecture()},
    };
}

QStringList reportOmissions()
{
    return {
        Text::tr("client secret, identity ticket, tokens, credentials"),
        Text::tr("values of project variables"),
        Text::tr("bodies of requests and answers; only their shape is shown"),
        Text::tr("headers that are not known to be harmless, and the queries of URLs"),
    };
}

} // namespace Cozewi::Cli
