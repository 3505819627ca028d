// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <utility>

namespace Cozewi::Testing {

/// What the demo platform knows of the demo project. Every secret in it is made at start.
class DemoData {
public:
    DemoData();

    /// The project's variables in order, a little different in each lane.
    [[nodiscard]] QList<std::pair<QString, QString>> variables(const QString &lane) const;
    [[nodiscard]] QStringList integrations() const;
    [[nodiscard]] std::optional<QString> credential(const QString &integration) const;

private:
    QList<std::pair<QString, QString>> m_variables;
    QList<std::pair<QString, QString>> m_credentials;
};

/// Letters and digits from the system's generator.
QString randomText(qsizetype length);

} // namespace Cozewi::Testing
