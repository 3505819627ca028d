// SPDX-License-Identifier: MIT
#include "models/variablesmodel.h"

#include <cozewi/text.h>

#include <QtCore/QMessageAuthenticationCode>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

QByteArray randomKey()
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    return {reinterpret_cast<const char *>(words), sizeof words};
}

Mood comparisonMood(VariablesModel::Comparison comparison)
{
    switch (comparison) {
    case VariablesModel::Comparison::Same:
        return Mood::Good;
    case VariablesModel::Comparison::Different:
        return Mood::Soon;
    case VariablesModel::Comparison::NotSet:
        break;
    }
    return Mood::Muted;
}

} // namespace

VariablesModel::VariablesModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_digestKey(randomKey())
{
}

void VariablesModel::setVariables(const Cozewi::ProjectEnvVars &variables)
{
    beginResetModel();
    m_variables = variables;
    m_kinds.assign(std::size_t(variables.size()), std::nullopt);
    m_shadowed.assign(std::size_t(variables.size()), false);
    QSet<QString> seen;
    seen.reserve(variables.size());
    std::size_t row = 0;
    for (const Cozewi::ProjectEnvVar &variable : variables) {
        const qsizetype before = seen.size();
        seen.insert(variable.key());
        m_shadowed[row++] = seen.size() == before;
    }
    lookForProcess();
    endResetModel();
}

void VariablesModel::lookForProcess()
{
    m_anyInProcess = std::any_of(m_variables.begin(), m_variables.end(), [this](const Cozewi::ProjectEnvVar &variable) {
        return m_process.contains(variable.key());
    });
}

void VariablesModel::setProcess(const Cozewi::Environment &process)
{
    m_process = process;
    lookForProcess();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, ProcessColumn), index(rowCount() - 1, ProcessColumn));
}

void VariablesModel::setFile(const std::optional<Cozewi::Environment> &file, const QString &name)
{
    m_file = file;
    m_fileName = name;
    Q_EMIT headerDataChanged(Qt::Horizontal, FileColumn, FileColumn);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, FileColumn), index(rowCount() - 1, FileColumn));
}

QString VariablesModel::nameAt(int row) const
{
    return m_variables.at(row).key();
}

Cozewi::Secret VariablesModel::secretAt(int row) const
{
    return m_variables.at(row).secret();
}

Cozewi::ValueKind VariablesModel::kindAt(int row) const
{
    auto &kind = m_kinds[std::size_t(row)];
    if (!kind)
        kind = Cozewi::valueKind(m_variables.at(row).value());
    return *kind;
}

VariablesModel::Comparison VariablesModel::inProcess(int row) const
{
    return compare(row, m_process);
}

VariablesModel::Comparison VariablesModel::inFile(int row) const
{
    return m_file ? compare(row, *m_file) : Comparison::NotSet;
}

QString VariablesModel::digestAt(int row) const
{
    return digest(secretAt(row));
}

QString VariablesModel::digestInProcess(int row) const
{
    return digestIn(m_process, row);
}

QString VariablesModel::digestInFile(int row) const
{
    return m_file ? digestIn(*m_file, row) : QString();
}

QStringList VariablesModel::onlyInFile() const
{
    QStringList names;
    if (!m_file)
        return names;
    for (const QString &name : m_file->names()) {
        if (!m_variables.contains(name))
            names << name;
    }
    return names;
}

bool VariablesModel::isShadowed(int row) const
{
    return m_shadowed[std::size_t(row)];
}

QString VariablesModel::comparisonText(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Same:
        return tr("same");
    case Comparison::Different:
        return tr("different");
    case Comparison::NotSet:
        break;
    }
    return tr("not set");
}

int VariablesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_variables.size());
}

int VariablesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant VariablesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case SortRole:
        // All masks are alike; sorting by values would tell something of them.
        return index.column() == ValueColumn ? QString() : text(index.row(), index.column());
    case MoodRole:
        return int(mood(index.row(), index.column()));
    case FixedWidthRole:
        return index.column() == NameColumn || index.column() == ValueColumn;
    case SignRole:
        if (index.column() == KindColumn && !kindAt(index.row()).valid)
            return u"warning"_s;
        return {};
    default:
        return {};
    }
}

QVariant VariablesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == ProcessColumn && role == Qt::ToolTipRole)
        return tr("Compared with the environment that this window was started in. A service gets these variables from "
                  "the platform, not from there.");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case ValueColumn:
        return tr("Value");
    case KindColumn:
        return tr("Kind");
    case ProcessColumn:
        return tr("In this window");
    case FileColumn:
        return m_fileName.isEmpty() ? tr("In the file") : tr("In %1").arg(m_fileName);
    default:
        return {};
    }
}

QString VariablesModel::text(int row, int column) const
{
    switch (column) {
    case NameColumn: {
        const QString name = Cozewi::sanitizedText(QStringView(nameAt(row)), 200);
        return isShadowed(row) ? tr("%1 (again; the first one counts)").arg(name) : name;
    }
    case ValueColumn:
        return m_variables.at(row).secret().isEmpty() ? tr("empty") : Cozewi::Secret::mask();
    case KindColumn:
        return kindAt(row).summary;
    case ProcessColumn:
        return comparisonText(inProcess(row));
    case FileColumn:
        return m_file ? comparisonText(inFile(row)) : QString();
    default:
        return {};
    }
}

Mood VariablesModel::mood(int row, int column) const
{
    if (isShadowed(row))
        return Mood::Muted;
    switch (column) {
    case ValueColumn:
        return m_variables.at(row).secret().isEmpty() ? Mood::Muted : Mood::Normal;
    case KindColumn:
        return kindAt(row).valid ? Mood::Normal : Mood::Soon;
    case ProcessColumn:
        return comparisonMood(inProcess(row));
    case FileColumn:
        return comparisonMood(inFile(row));
    default:
        return Mood::Normal;
    }
}

QString VariablesModel::digestIn(const Cozewi::Environment &environment, int row) const
{
    const QString name = nameAt(row);
    return environment.contains(name) ? digest(Cozewi::Secret::fromString(environment.value(name))) : QString();
}

QString VariablesModel::digest(const Cozewi::Secret &value) const
{
    constexpr qsizetype shown = 8; // hexadecimal digits
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_digestKey);
    code.addData(value.revealView().data(), value.size());
    return QString::fromLatin1(code.result().toHex().first(shown));
}

VariablesModel::Comparison VariablesModel::compare(int row, const Cozewi::Environment &other) const
{
    const Cozewi::ProjectEnvVar &variable = m_variables.at(row);
    if (!other.contains(variable.key()))
        return Comparison::NotSet;
    return Cozewi::Secret::fromString(other.value(variable.key())) == variable.secret() ? Comparison::Same
                                                                                        : Comparison::Different;
}

} // namespace Inspector
