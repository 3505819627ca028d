// SPDX-License-Identifier: MIT
#include "models/credentialsmodel.h"

#include "models/timetext.h"

#include <cozewi/text.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

CredentialsModel::CredentialsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_now(QDateTime::currentDateTimeUtc())
{
}

void CredentialsModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

void CredentialsModel::setAsking(const QString &name)
{
    entry(name).asking = true;
    changed(name);
}

void CredentialsModel::setCredential(const Cozewi::IntegrationCredential &credential, const QDateTime &at)
{
    Entry &known = entry(credential.name());
    known.asking = false;
    known.at = at;
    known.value = credential.value();
    known.problem.reset();
    known.problemWords.clear();
    changed(credential.name());
}

void CredentialsModel::setProblem(const QString &name, const Cozewi::Finding &problem, const QString &words)
{
    Entry &known = entry(name);
    known.asking = false;
    known.problem = problem;
    known.problemWords = words;
    changed(name);
}

void CredentialsModel::setIdle(const QString &name)
{
    entry(name).asking = false;
    changed(name);
}

void CredentialsModel::remove(const QString &name)
{
    const int row = rowOf(name);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
}

void CredentialsModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, AgeColumn), index(rowCount() - 1, AgeColumn), {Qt::DisplayRole});
}

QStringList CredentialsModel::names() const
{
    QStringList names;
    for (const Entry &known : m_entries)
        names << known.name;
    return names;
}

int CredentialsModel::rowOf(const QString &name) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).name == name)
            return row;
    }
    return -1;
}

int CredentialsModel::goodCount() const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(),
                             [](const Entry &known) { return !known.problem && known.at.isValid(); }));
}

int CredentialsModel::badCount() const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(),
                             [](const Entry &known) { return known.problem.has_value(); }));
}

QString CredentialsModel::shapeText(const Cozewi::Secret &value)
{
    if (value.isEmpty())
        return tr("empty");
    const QJsonValue json = jsonOf(value);
    if (json.isObject())
        return tr("JSON, %n member(s)", nullptr, int(json.toObject().size()));
    if (json.isArray())
        return tr("JSON, %n element(s)", nullptr, int(json.toArray().size()));
    return tr("opaque, %n char(s)", nullptr, int(value.revealString().size()));
}

QJsonValue CredentialsModel::jsonOf(const Cozewi::Secret &value)
{
    const QJsonDocument document = QJsonDocument::fromJson(value.revealUtf8());
    if (document.isObject())
        return document.object();
    if (document.isArray())
        return document.array();
    return QJsonValue::Undefined;
}

int CredentialsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int CredentialsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CredentialsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &known = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(known, index.column());
    case MoodRole:
        return int(mood(known, index.column()));
    case Qt::TextAlignmentRole:
        return int(index.column() == AgeColumn ? Qt::AlignTrailing : Qt::AlignLeading);
    default:
        return {};
    }
}

QVariant CredentialsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == AgeColumn)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Integration");
    case ShapeColumn:
        return tr("Credential");
    case AgeColumn:
        return tr("Age");
    default:
        return {};
    }
}

CredentialsModel::Entry &CredentialsModel::entry(const QString &name)
{
    int row = rowOf(name);
    if (row < 0) {
        row = int(m_entries.size());
        beginInsertRows({}, row, row);
        m_entries.append(Entry{name, false, {}, {}, {}, {}});
        endInsertRows();
    }
    return m_entries[row];
}

void CredentialsModel::changed(const QString &name)
{
    const int row = rowOf(name);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

QString CredentialsModel::text(const Entry &entry, int column) const
{
    switch (column) {
    case NameColumn:
        return Cozewi::sanitizedText(QStringView(entry.name), 120);
    case ShapeColumn:
        if (entry.asking)
            return tr("asking…");
        if (entry.problem)
            return entry.problemWords;
        return entry.at.isValid() ? shapeText(entry.value) : tr("not asked yet");
    case AgeColumn:
        return entry.at.isValid() ? TimeText::shortAge(entry.at, m_now) : QString();
    default:
        return {};
    }
}

Mood CredentialsModel::mood(const Entry &entry, int column)
{
    if (column == NameColumn)
        return Mood::Normal;
    if (column == ShapeColumn && entry.problem && !entry.asking)
        return Mood::Bad;
    return Mood::Muted;
}

} // namespace Inspector
