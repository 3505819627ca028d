// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>
#include <cozewi/secret.h>

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Cozewi {

/// One project environment variable.
class COZEWI_EXPORT ProjectEnvVar {
    Q_GADGET
    Q_PROPERTY(QString key READ key)
public:
    ProjectEnvVar();
    /// The variable \a key with the value \a secret.
    ProjectEnvVar(QString key, Secret secret);

    /// The name of the variable.
    [[nodiscard]] QString key() const;
    /// The value in plain text.
    [[nodiscard]] QString value() const;
    /// The value as a Secret.
    [[nodiscard]] Secret secret() const;

private:
    QString m_key;
    Secret m_secret;
};

/**
 * The result of step 4: the project's variables in the order of the answer. Where a key comes twice,
 * both are listed and the first wins on look-up. A value; reentrant; copies are cheap.
 */
class COZEWI_EXPORT ProjectEnvVars {
public:
    /// Walks in the order of the answer.
    using const_iterator = QList<ProjectEnvVar>::const_iterator;

    ProjectEnvVars();
    /// These, in this order.
    explicit ProjectEnvVars(QList<ProjectEnvVar> variables);

    /// The first.
    [[nodiscard]] const_iterator begin() const;
    /// Behind the last.
    [[nodiscard]] const_iterator end() const;
    /// How many, those included whose names come twice.
    [[nodiscard]] qsizetype size() const;
    /// Whether there are none.
    [[nodiscard]] bool isEmpty() const;
    /// The one at \a index, from 0.
    [[nodiscard]] const ProjectEnvVar &at(qsizetype index) const;

    /// Whether there is one named \a key.
    [[nodiscard]] bool contains(const QString &key) const;
    /// The value in plain text, or \a defaultValue where there is no such key.
    [[nodiscard]] QString value(const QString &key, const QString &defaultValue = {}) const;
    /// The value in plain text. Throws std::out_of_range, which names the key, where there is none
    /// (the reference raises KeyError).
    [[nodiscard]] QString operator[](const QString &key) const;
    /// The keys in order, each once.
    [[nodiscard]] QStringList keys() const;

private:
    QList<ProjectEnvVar> m_variables;
    QHash<QString, qsizetype> m_first;
};

} // namespace Cozewi

Q_DECLARE_METATYPE(Cozewi::ProjectEnvVars)
