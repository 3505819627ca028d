// SPDX-License-Identifier: MIT
#include "requestarguments.h"

#include "failure.h"
#include "suggestion.h"
#include "text.h"

#include <cozewi/text.h>

#include <QtCore/QFile>

#include <algorithm>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// RFC 9110 section 5.6.2
bool isTokenText(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar character) {
        return (character.unicode() < 128 && character.isLetterOrNumber()) || "!#$%&'*+-.^_`|~"_L1.contains(character);
    });
}

QByteArray methodFrom(const QString &word)
{
    if (!isTokenText(word))
        throw UsageError{Text::tr("'%1' is no HTTP method").arg(shownWord(word))};
    // Methods are case-sensitive (RFC 9110 section 9.1); nobody means "post".
    static const QList<QByteArray> usual{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    const QByteArray method = word.toLatin1();
    const QByteArray upper = method.toUpper();
    if (upper == "CONNECT")
        throw UsageError{Text::tr("CONNECT is what the proxy is asked for; it is sent where it is needed")};
    return usual.contains(upper) ? upper : method;
}

/// Never repeats the URL: its query may hold a secret.
QUrl urlFrom(const QString &text)
{
    const QUrl url(text.trimmed());
    const QString scheme = url.scheme();
    if (scheme != "http"_L1 && scheme != "https"_L1)
        throw UsageError{Text::tr("the URL must begin with http:// or https://")};
    if (!url.isValid() || url.host().isEmpty() || url.port(1) == 0)
        throw UsageError{Text::tr("the URL has no valid host and port")};
    if (!url.userInfo().isEmpty()) {
        throw UsageError{
            Text::tr("the URL holds a user or a password; write -H 'Authorization: …' in the place of it")};
    }
    return url.adjusted(QUrl::RemoveFragment);
}

bool isWrittenByTheConnection(const QByteArray &name)
{
    static const QList<QByteArray> names{"connection", "content-length",    "expect",  "keep-alive", "proxy-connection",
                                         "te",         "transfer-encoding", "trailer", "upgrade"};
    return names.contains(name.toLower());
}

/// Whether a message may say what a header is called. In a file of another form its "name" may be a secret.
enum class Name { Shown, Hidden };

Header headerFrom(const QString &line, Name shown)
{
    const bool isHidden = shown == Name::Hidden;
    const qsizetype colon = line.indexOf(u':');
    if (colon < 0)
        throw UsageError{Text::tr("-H takes 'Name: value'; there is no colon in what was given")};
    const QString shownName = line.first(colon).trimmed();
    if (!isTokenText(line.first(colon))) {
        throw UsageError{isHidden ? Text::tr("what stands before the colon is no name of a header")
                                  : Text::tr("'%1' is no name of a header").arg(shownWord(shownName))};
    }
    const QByteArray name = line.first(colon).toLatin1();
    if (name.compare("proxy-authorization", Qt::CaseInsensitive) == 0) {
        throw UsageError{Text::tr("the header %1 is for the proxy, and sent to it by itself; here the target "
                                  "would get it")
                             .arg(shownName)};
    }
    if (isWrittenByTheConnection(name))
        throw UsageError{Text::tr("the header %1 is written by the connection itself").arg(shownName)};
    const QByteArray value = line.sliced(colon + 1).toUtf8().trimmed();
    if (value.isEmpty()) {
        throw UsageError{isHidden ? Text::tr("the header has no value")
                                  : Text::tr("the header %1 has no value").arg(shownName)};
    }
    const bool hasControl = std::any_of(value.begin(), value.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) < 0x20 && byte != '\t') || byte == 0x7f;
    });
    if (hasControl) {
        throw UsageError{isHidden ? Text::tr("the value of the header holds a control character")
                                  : Text::tr("the value of the header %1 holds a control character").arg(shownName)};
    }
    return {name, value};
}

HeaderList headersFromFile(const QString &path)
{
    QFile file(path);
    const bool isOpen = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        throw Failure{AnswerIsNo, Text::tr("cannot read '%1': %2").arg(sanitizedText(path), file.errorString())};
    HeaderList headers;
    for (int number = 1; !file.atEnd() || file.isSequential(); ++number) {
        const QByteArray line = file.readLine();
        if (line.isEmpty())
            break;
        if (line.trimmed().isEmpty())
            continue;
        try {
            headers.append(headerFrom(QString::fromUtf8(line.trimmed()), Name::Hidden));
        } catch (const UsageError &error) {
            throw UsageError{Text::tr("line %1 of '%2': %3", "number, file, what is wrong")
                                 .arg(QString::number(number), sanitizedText(path), error.message)};
        }
    }
    return headers;
}

} // namespace

std::pair<QByteArray, QUrl> requestTarget(const QStringList &arguments)
{
    if (arguments.isEmpty())
        throw UsageError{Text::tr("which URL?")};
    if (arguments.size() == 1)
        return {QByteArray(), urlFrom(arguments.constFirst())};
    if (arguments.constFirst().contains("://"_L1))
        throw UsageError{Text::tr("the method stands before the URL: cozewi request POST https://…")};
    return {methodFrom(arguments.constFirst()), urlFrom(arguments.at(1))};
}

HeaderList requestHeaders(const QStringList &values)
{
    HeaderList headers;
    for (const QString &value : values) {
        if (value.startsWith(u'@'))
            headers += headersFromFile(value.sliced(1));
        else
            headers.append(headerFrom(value, Name::Shown));
    }
    return headers;
}

bool hasHeader(const HeaderList &headers, QByteArrayView name)
{
    return std::any_of(headers.cbegin(), headers.cend(), [name](const Header &header) {
        return QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace Cozewi::Cli
