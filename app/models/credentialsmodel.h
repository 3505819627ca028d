// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"

#include <cozewi/finding.h>
#include <cozewi/integrationcredential.h>

#include <QtCore/QAbstractTableModel>
#include <QtCore/QDateTime>
#include <QtCore/QJsonValue>

#include <optional>

namespace Inspector {

/// The integrations that were asked for, and what came. Holds the credentials; shows their shape alone.
class CredentialsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ShapeColumn, AgeColumn, ColumnCount };

    struct Entry {
        QString name;
        bool asking = false;
        /// When it came (UTC); invalid where it never did.
        QDateTime at;
        Cozewi::Secret value;
        /// Why it did not come the last time.
        std::optional<Cozewi::Finding> problem;
        /// "not enabled (500)".
        QString problemWords;
    };

    explicit CredentialsModel(QObject *parent = nullptr);

    void clear();
    void setAsking(const QString &name);
    void setCredential(const Cozewi::IntegrationCredential &credential, const QDateTime &at);
    void setProblem(const QString &name, const Cozewi::Finding &problem, const QString &words);
    /// Not asked for any more, without a result.
    void setIdle(const QString &name);
    void remove(const QString &name);
    void setNow(const QDateTime &now);

    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int rowOf(const QString &name) const;
    [[nodiscard]] const Entry &at(int row) const { return m_entries.at(row); }
    /// How many came and how many failed.
    [[nodiscard]] int goodCount() const;
    [[nodiscard]] int badCount() const;
    /// "opaque, 43 characters", "JSON, 2 members".
    static QString shapeText(const Cozewi::Secret &value);
    /// The credential parsed; undefined where it is not a JSON object or array.
    static QJsonValue jsonOf(const Cozewi::Secret &value);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Entry &entry(const QString &name);
    void changed(const QString &name);
    [[nodiscard]] QString text(const Entry &entry, int column) const;
    [[nodiscard]] static Mood mood(const Entry &entry, int column);

    QList<Entry> m_entries;
    QDateTime m_now;
};

} // namespace Inspector
