// SPDX-License-Identifier: MIT
#include "workbench/variablefeed.h"

#include "workbench/privatefile.h"

#include <cozewi/doctor.h>
#include <cozewi/future.h>

#include <QtCore/QFileInfo>

namespace Inspector {

VariableFeed::VariableFeed(const Cozewi::Environment &process, QObject *parent)
    : QObject(parent)
{
    m_model.setProcess(process);
}

VariableFeed::~VariableFeed()
{
    m_future.cancel();
}

void VariableFeed::setClient(const Cozewi::Client &client)
{
    const bool same = m_client && m_client->configuration().identityKey() == client.configuration().identityKey()
        && m_client->configuration().outboundAuthEndpoint() == client.configuration().outboundAuthEndpoint();
    if (!same) {
        cancel();
        m_problem.reset();
        m_error.reset();
        m_at = {};
        m_model.setVariables({});
    }
    m_client = client;
    Q_EMIT changed();
}

void VariableFeed::request()
{
    if (m_busy || !m_client)
        return;
    m_busy = true;
    Q_EMIT changed();
    m_waiting = new QObject(this);
    m_future = m_client->requestProjectEnvVars();
    Cozewi::whenDone(
        m_future, m_waiting,
        [this](const Cozewi::ProjectEnvVars &variables) {
            m_problem.reset();
            m_error.reset();
            m_at = QDateTime::currentDateTimeUtc();
            m_model.setVariables(variables);
            finish(true);
        },
        [this](const Cozewi::WorkloadIdentityError &error) {
            m_error = error.info();
            m_problem = Cozewi::explainError(error.info(), m_client->configuration());
            finish(false);
        });
}

void VariableFeed::cancel()
{
    if (!m_busy)
        return;
    m_busy = false;
    m_waiting->deleteLater();
    m_waiting = nullptr;
    m_future.cancel();
    Q_EMIT changed();
}

QString VariableFeed::compareWithFile(const QString &path)
{
    try {
        m_model.setFile(Cozewi::Environment::fromFile(path), QFileInfo(path).fileName());
    } catch (const Cozewi::ConfigurationError &error) {
        return error.message();
    }
    Q_EMIT changed();
    return {};
}

void VariableFeed::stopComparing()
{
    m_model.setFile(std::nullopt);
    Q_EMIT changed();
}

QString VariableFeed::exportTo(const QString &path, Cozewi::EnvFormat format) const
{
    QByteArray text;
    try {
        text = Cozewi::formatEnv(m_model.variables(), format);
    } catch (const Cozewi::EnvFormatError &error) {
        return error.message();
    }
    return writePrivateFile(path, text);
}

void VariableFeed::finish(bool well)
{
    m_busy = false;
    m_waiting->deleteLater();
    m_waiting = nullptr;
    Q_EMIT changed();
    Q_EMIT done(well);
}

} // namespace Inspector
