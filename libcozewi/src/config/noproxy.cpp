// SPDX-License-Identifier: MIT
#include "config/noproxy.h"

#include <algorithm>

namespace Cozewi {

namespace {

/// Takes a `:port` or `]:port` off the end of \a text; -1 where there is none.
int takePort(QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    const bool isIpv6 = text.count(u':') > 1 && !text.startsWith(u'[');
    if (colon < 0 || isIpv6 || colon < text.lastIndexOf(u']'))
        return -1;
    bool isNumber = false;
    const int port = text.sliced(colon + 1).toInt(&isNumber);
    if (!isNumber)
        return -1;
    text.truncate(colon);
    return port;
}

QString withoutBrackets(const QString &text)
{
    return text.startsWith(u'[') && text.endsWith(u']') ? text.sliced(1, text.size() - 2) : text;
}

QString withoutFinalDot(QString host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    return host;
}

} // namespace

NoProxy::NoProxy(const QString &list)
{
    // No QRegularExpression: compiling one takes longer than the rest of a short program's start.
    const QString separated = QString(list).replace(u',', u' ').simplified();
    for (const QString &text : separated.split(u' ', Qt::SkipEmptyParts))
        m_entries.append(parse(text.toLower()));
}

NoProxy::Entry NoProxy::parse(QString text)
{
    Entry entry;
    entry.everything = text == u"*";
    if (text.contains(u'/')) {
        const std::pair<QHostAddress, int> network = QHostAddress::parseSubnet(text);
        if (network.second >= 0)
            entry.network = network;
        return entry;
    }
    entry.port = takePort(text);
    text = withoutBrackets(text);
    if (const QHostAddress address(text);
        !address.isNull() && text.contains(address.protocol() == QAbstractSocket::IPv6Protocol ? u':' : u'.')) {
        entry.network = {address, address.protocol() == QAbstractSocket::IPv6Protocol ? 128 : 32};
        return entry;
    }
    if (text.startsWith(u"*."))
        text.remove(0, 1);
    if (text.startsWith(u'.'))
        text.remove(0, 1);
    entry.name = withoutFinalDot(text);
    return entry;
}

bool NoProxy::matches(const QString &host, int port) const
{
    const QString name = withoutFinalDot(host.toLower());
    const QHostAddress address(withoutBrackets(name));
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [&](const Entry &entry) {
        if (entry.everything)
            return true;
        if (entry.port >= 0 && entry.port != port)
            return false;
        if (entry.network)
            return !address.isNull() && address.protocol() == entry.network->first.protocol()
                && address.isInSubnet(*entry.network);
        return !entry.name.isEmpty() && (name == entry.name || name.endsWith(u'.' + entry.name));
    });
}

} // namespace Cozewi
