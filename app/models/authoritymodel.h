// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"

#include <cozewi/probe.h>

#include <QtCore/QAbstractTableModel>
#include <QtCore/QDateTime>

namespace Inspector {

/// The certificates of the CA by number, those that could not be read included.
class AuthorityModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        SubjectColumn,
        IssuerColumn,
        ExpiryColumn,
        StateColumn,
        FingerprintColumn,
        ColumnCount
    };

    explicit AuthorityModel(QObject *parent = nullptr);

    void setBlocks(const QList<Cozewi::AuthorityBlock> &blocks);
    [[nodiscard]] const Cozewi::AuthorityBlock &at(int row) const { return m_blocks.at(row); }
    /// The earliest end of one that is good for something; invalid where there is none.
    [[nodiscard]] QDateTime firstExpiry() const;
    [[nodiscard]] int goodCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const Cozewi::AuthorityBlock &block, int column);
    [[nodiscard]] static Mood mood(const Cozewi::AuthorityBlock &block, int column);

    QList<Cozewi::AuthorityBlock> m_blocks;
};

} // namespace Inspector
