// SPDX-License-Identifier: MIT
#include "models/jsontreemodel.h"

#include "models/timetext.h"

#include <cozewi/text.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

struct JsonTreeModel::Node {
    QString name;
    QJsonValue::Type type = QJsonValue::Null;
    /// Characters of a string, members of an object, elements of an array.
    qsizetype length = 0;
    /// Plain text of a scalar, compact JSON of the rest.
    Cozewi::Secret value;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    Node *add(const QString &childName, const QJsonValue &childValue)
    {
        auto child = std::make_unique<Node>();
        child->name = childName;
        child->parent = this;
        child->row = int(children.size());
        fill(*child, childValue);
        children.push_back(std::move(child));
        return children.back().get();
    }
};

JsonTreeModel::JsonTreeModel(Values values, QObject *parent)
    : QAbstractItemModel(parent)
    , m_values(values)
    , m_now(QDateTime::currentDateTimeUtc())
    , m_root(std::make_unique<Node>())
{
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::clear()
{
    setSections({});
}

void JsonTreeModel::setJson(const QJsonValue &value)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    fill(*m_root, value);
    endResetModel();
}

void JsonTreeModel::setSections(const QList<std::pair<QString, QJsonValue>> &sections)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    for (const auto &[name, value] : sections)
        m_root->add(name, value);
    endResetModel();
}

void JsonTreeModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (m_values != Values::Shown)
        return;
    // Times stand in the claims, which are the last section.
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex section = index(row, 0);
        if (const int below = rowCount(section); below > 0)
            Q_EMIT dataChanged(index(0, ValueColumn, section), index(below - 1, ValueColumn, section));
    }
}

Cozewi::Secret JsonTreeModel::secretAt(const QModelIndex &index) const
{
    return index.isValid() ? node(index)->value : Cozewi::Secret();
}

QString JsonTreeModel::pathOf(const QModelIndex &index) const
{
    QStringList names;
    for (const Node *at = node(index); at != m_root.get(); at = at->parent)
        names.prepend(at->name);
    return names.join(u'.');
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, node(parent)->children[std::size_t(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    Node *above = node(child)->parent;
    return above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent)->children.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *at = node(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == MemberColumn)
            return Cozewi::sanitizedText(QStringView(at->name), 120);
        return index.column() == ValueColumn ? valueText(*at) : typeText(*at);
    case FixedWidthRole:
        return index.column() != TypeColumn;
    case MoodRole:
        return int(index.column() == TypeColumn ? Mood::Muted : Mood::Normal);
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MemberColumn:
        return tr("Member");
    case ValueColumn:
        return tr("Value");
    case TypeColumn:
        return tr("Type");
    default:
        return {};
    }
}

const JsonTreeModel::Node *JsonTreeModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

void JsonTreeModel::fill(Node &node, const QJsonValue &value)
{
    node.type = value.type();
    switch (value.type()) {
    case QJsonValue::String: {
        const QString text = value.toString();
        node.length = text.size();
        node.value = Cozewi::Secret::fromString(text);
        break;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        node.length = object.size();
        node.value = Cozewi::Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
        for (auto it = object.begin(); it != object.end(); ++it)
            node.add(it.key(), it.value());
        break;
    }
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        node.length = array.size();
        node.value = Cozewi::Secret(QJsonDocument(array).toJson(QJsonDocument::Compact));
        for (qsizetype i = 0; i < array.size(); ++i)
            node.add(QString::number(i), array.at(i));
        break;
    }
    case QJsonValue::Bool:
        node.value = Cozewi::Secret::fromString(value.toBool() ? u"true"_s : u"false"_s);
        break;
    case QJsonValue::Double: {
        // Through QJsonDocument, so that whole numbers stay whole.
        const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        node.value = Cozewi::Secret(text.mid(1, text.size() - 2));
        break;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
}

QString JsonTreeModel::typeText(const Node &node)
{
    switch (node.type) {
    case QJsonValue::String:
        return tr("string, %n char(s)", nullptr, int(node.length));
    case QJsonValue::Object:
        return tr("object, %n member(s)", nullptr, int(node.length));
    case QJsonValue::Array:
        return tr("array, %n element(s)", nullptr, int(node.length));
    case QJsonValue::Bool:
        return tr("true or false");
    case QJsonValue::Double:
        return tr("number");
    default:
        return tr("null");
    }
}

QString JsonTreeModel::valueText(const Node &node) const
{
    if (node.type == QJsonValue::Object || node.type == QJsonValue::Array)
        return {};
    if (node.type == QJsonValue::Null)
        return u"null"_s;
    if (m_values == Values::Masked)
        return Cozewi::Secret::mask();
    const QString plain = Cozewi::sanitizedText(QStringView(node.value.revealString()), 400);
    const QString time = timeText(node);
    return time.isEmpty() ? plain : u"%1 · %2"_s.arg(plain, time);
}

QString JsonTreeModel::timeText(const Node &node) const
{
    // RFC 7519 section 4.1 (exp, nbf, iat) and OpenID Connect (auth_time): seconds since 1970.
    static const QStringList times{u"exp"_s, u"nbf"_s, u"iat"_s, u"auth_time"_s};
    if (node.type != QJsonValue::Double || !times.contains(node.name))
        return {};
    const double seconds = node.value.revealString().toDouble();
    if (!(seconds > 0 && seconds < 1e11))
        return {};
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(qint64(seconds), Qt::UTC);
    return u"%1 · %2"_s.arg(TimeText::utcDateTime(moment), TimeText::relative(moment, m_now));
}

} // namespace Inspector
