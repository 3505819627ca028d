// SPDX-License-Identifier: MIT
#include <cozewi/session.h>

#include <algorithm>

namespace Cozewi {

namespace {

bool isNamed(const Header &header, QByteArrayView name)
{
    return QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

SessionRequest &SessionRequest::setHeader(const QByteArray &name, const QByteArray &value)
{
    headers.removeIf([&name](const Header &header) { return isNamed(header, name); });
    headers.append({name, value});
    return *this;
}

SessionRequest &SessionRequest::setBody(const QByteArray &bytes, const QByteArray &contentType)
{
    body = bytes;
    bodyDevice.reset();
    return setHeader("Content-Type", contentType);
}

SessionRequest &SessionRequest::setJson(const QJsonDocument &json)
{
    return setBody(json.toJson(QJsonDocument::Compact), "application/json");
}

SessionRequest &SessionRequest::setForm(const QList<std::pair<QString, QString>> &fields)
{
    QByteArray form;
    // Each value on its own: QUrlQuery leaves a `+` as it is, which a form decoder reads as a space.
    for (const auto &[name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return setBody(form, "application/x-www-form-urlencoded");
}

SessionRequest &SessionRequest::setBodyDevice(std::shared_ptr<QIODevice> device, const QByteArray &contentType,
                                              qint64 size)
{
    body.clear();
    bodyDevice = std::move(device);
    bodySize = size;
    return setHeader("Content-Type", contentType);
}

QByteArray SessionResponse::header(QByteArrayView name) const
{
    const auto found =
        std::find_if(headers.cbegin(), headers.cend(), [name](const Header &header) { return isNamed(header, name); });
    return found == headers.cend() ? QByteArray() : found->value;
}

QString SessionResponse::text() const
{
    return QString::fromUtf8(body);
}

QJsonDocument SessionResponse::json() const
{
    return QJsonDocument::fromJson(body);
}

} // namespace Cozewi
