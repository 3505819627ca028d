// SPDX-License-Identifier: MIT
#pragma once

// Precompiled: what nearly every source of the library includes, and what is slow to read.
#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QObject>
#include <QtCore/QPromise>
#include <QtCore/QString>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslCertificate>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
