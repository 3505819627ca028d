// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"

#include <cozewi/secret.h>

#include <QtCore/QAbstractItemModel>
#include <QtCore/QDateTime>
#include <QtCore/QJsonValue>

#include <memory>

namespace Inspector {

/**
 * A JSON value as a tree: member, value, type. Values are masked unless the model is told that they may
 * be shown (the claims of a token); then members that RFC 7519 defines as times are told relative to now.
 */
class JsonTreeModel : public QAbstractItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonTreeModel)
public:
    enum class Values { Masked, Shown };
    enum Column { MemberColumn, ValueColumn, TypeColumn, ColumnCount };

    explicit JsonTreeModel(Values values, QObject *parent = nullptr);
    ~JsonTreeModel() override;

    void clear();
    /// Puts \a value at the top level: the members of an object, the elements of an array.
    void setJson(const QJsonValue &value);
    /// Several values under names of their own.
    void setSections(const QList<std::pair<QString, QJsonValue>> &sections);
    /// For the relative times.
    void setNow(const QDateTime &now);

    /// The plain value of a scalar, or the compact JSON of what is below.
    [[nodiscard]] Cozewi::Secret secretAt(const QModelIndex &index) const;
    /// Names joined by dots, as `cozewi credential --field` takes them.
    [[nodiscard]] QString pathOf(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    [[nodiscard]] const Node *node(const QModelIndex &index) const;
    static void fill(Node &node, const QJsonValue &value);
    static QString typeText(const Node &node);
    [[nodiscard]] QString valueText(const Node &node) const;
    [[nodiscard]] QString timeText(const Node &node) const;

    Values m_values;
    QDateTime m_now;
    std::unique_ptr<Node> m_root;
};

} // namespace Inspector
