// SPDX-License-Identifier: MIT
#include "workbench/credentialfeed.h"

#include "models/exchangetext.h"

#include <cozewi/doctor.h>
#include <cozewi/future.h>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

CredentialFeed::CredentialFeed(QObject *parent)
    : QObject(parent)
{
}

CredentialFeed::~CredentialFeed()
{
    for (Running &running : m_running)
        running.future.cancel();
}

void CredentialFeed::setClient(const Cozewi::Client &client)
{
    const bool same = m_client && m_client->configuration().identityKey() == client.configuration().identityKey();
    if (!same) {
        cancel();
        m_model.clear();
    }
    m_client = client;
    Q_EMIT changed();
}

void CredentialFeed::ask(const QString &wanted)
{
    const QString name = wanted.trimmed();
    if (name.isEmpty() || !m_client || m_running.contains(name))
        return;
    m_model.setAsking(name);
    Running running{m_client->requestIntegrationCredential(name), new QObject(this)};
    m_running.insert(name, running);
    Q_EMIT changed();
    Cozewi::whenDone(
        running.future, running.waiting,
        [this, name](const Cozewi::IntegrationCredential &credential) {
            m_model.setCredential(credential, QDateTime::currentDateTimeUtc());
            ended(name);
        },
        [this, name](const Cozewi::WorkloadIdentityError &error) {
            m_model.setProblem(name, Cozewi::explainError(error.info(), m_client->configuration()),
                               ExchangeText::shortError(error.info()));
            ended(name);
        });
}

void CredentialFeed::askAll()
{
    for (const QString &name : m_model.names())
        ask(name);
}

void CredentialFeed::cancel()
{
    const QHash<QString, Running> running = std::exchange(m_running, {});
    for (auto it = running.begin(); it != running.end(); ++it) {
        it->waiting->deleteLater();
        QFuture<Cozewi::IntegrationCredential>(it->future).cancel();
        m_model.setIdle(it.key());
    }
    if (!running.isEmpty())
        Q_EMIT changed();
}

void CredentialFeed::forget(const QString &name)
{
    if (m_running.contains(name)) {
        Running running = m_running.take(name);
        running.waiting->deleteLater();
        running.future.cancel();
    }
    m_model.remove(name);
    Q_EMIT changed();
}

void CredentialFeed::tick()
{
    m_model.setNow(QDateTime::currentDateTimeUtc());
}

QStringList CredentialFeed::usualNames()
{
    return Cozewi::IntegrationCredential::usualNames();
}

void CredentialFeed::ended(const QString &name)
{
    if (m_running.contains(name))
        m_running.take(name).waiting->deleteLater();
    Q_EMIT changed();
    if (m_running.isEmpty())
        Q_EMIT done(m_model.badCount() == 0);
}

} // namespace Inspector
