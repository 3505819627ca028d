// SPDX-License-Identifier: MIT
#include "models/authoritymodel.h"

#include "models/timetext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Cozewi::AuthorityBlock;

namespace Inspector {

namespace {

constexpr int soonDays = 30;

bool endsSoon(const AuthorityBlock &block)
{
    return block.certificate && block.problem.isEmpty()
        && block.certificate->validUntil < QDateTime::currentDateTimeUtc().addDays(soonDays);
}

} // namespace

AuthorityModel::AuthorityModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void AuthorityModel::setBlocks(const QList<AuthorityBlock> &blocks)
{
    beginResetModel();
    m_blocks = blocks;
    endResetModel();
}

QDateTime AuthorityModel::firstExpiry() const
{
    QDateTime first;
    for (const AuthorityBlock &block : m_blocks) {
        if (block.certificate && block.problem.isEmpty() && (!first.isValid() || block.certificate->validUntil < first))
            first = block.certificate->validUntil;
    }
    return first;
}

int AuthorityModel::goodCount() const
{
    return int(std::count_if(m_blocks.begin(), m_blocks.end(),
                             [](const AuthorityBlock &block) { return block.problem.isEmpty(); }));
}

int AuthorityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_blocks.size());
}

int AuthorityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AuthorityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AuthorityBlock &block = m_blocks.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(block, index.column());
    case MoodRole:
        return int(mood(block, index.column()));
    case FixedWidthRole:
        return index.column() == FingerprintColumn;
    case SignRole:
        if (index.column() != StateColumn)
            return {};
        return !block.problem.isEmpty() ? u"cross"_s : endsSoon(block) ? u"warning"_s : u"check"_s;
    default:
        return {};
    }
}

QVariant AuthorityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("No.");
    case SubjectColumn:
        return tr("Subject");
    case IssuerColumn:
        return tr("Issuer");
    case ExpiryColumn:
        return tr("Valid until");
    case StateColumn:
        return tr("State");
    case FingerprintColumn:
        return u"SHA-256"_s;
    default:
        return {};
    }
}

QString AuthorityModel::text(const AuthorityBlock &block, int column)
{
    switch (column) {
    case NumberColumn:
        return QString::number(block.number);
    case SubjectColumn:
        return block.certificate ? block.certificate->subject : tr("cannot be read");
    case IssuerColumn:
        if (!block.certificate)
            return {};
        return block.certificate->selfSigned ? tr("itself") : block.certificate->issuer;
    case ExpiryColumn:
        return block.certificate ? TimeText::date(block.certificate->validUntil) : QString();
    case StateColumn:
        if (!block.problem.isEmpty())
            return block.problem;
        return endsSoon(block) ? tr("expires soon") : tr("good");
    case FingerprintColumn:
        return block.certificate ? block.certificate->fingerprint() : QString();
    default:
        return {};
    }
}

Mood AuthorityModel::mood(const AuthorityBlock &block, int column)
{
    if (column == StateColumn)
        return !block.problem.isEmpty() ? Mood::Bad : endsSoon(block) ? Mood::Soon : Mood::Good;
    if (column == SubjectColumn && block.certificate)
        return Mood::Normal;
    return Mood::Muted;
}

} // namespace Inspector
