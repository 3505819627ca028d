// SPDX-License-Identifier: MIT
#include "widgets/secretclipboard.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

SecretClipboard::SecretClipboard(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keepTime);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::clear);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard() = default;

SecretClipboard *SecretClipboard::shared()
{
    auto *existing = qApp->findChild<SecretClipboard *>(QString(), Qt::FindDirectChildrenOnly);
    return existing != nullptr ? existing : new SecretClipboard(qApp);
}

void SecretClipboard::copy(const Cozewi::Secret &secret)
{
    auto *data = new QMimeData;
    data->setText(secret.revealString());
    // Klipper and those who follow it keep no history of what carries this.
    data->setData(u"x-kde-passwordManagerHint"_s, QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(data);
    m_ours = secret;
    m_timer.start();
    Q_EMIT copied();
}

void SecretClipboard::clear()
{
    m_timer.stop();
    if (m_ours.isEmpty())
        return;
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (Cozewi::Secret::fromString(clipboard->text()) == m_ours)
        clipboard->clear();
    m_ours = {};
    Q_EMIT cleared();
}

} // namespace Inspector
