// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>
#include <cozewi/finding.h>
#include <cozewi/header.h>

#include <QtCore/QString>

namespace Cozewi {

/// A lane (`COZE_SERVER_ENV`): which deployment the four calls are routed to. A value; reentrant.
class COZEWI_EXPORT Lane {
public:
    /// No lane.
    Lane();
    /// \a value as it stands in the variable; empty and `NONE` mean no lane.
    explicit Lane(const QString &value);

    /// As it was given; empty for no lane.
    [[nodiscard]] QString value() const;
    /// Whether there is no lane.
    [[nodiscard]] bool isNone() const;
    /// False where it holds control characters: it is never sent then.
    [[nodiscard]] bool isValid() const;

    /// The headers of steps 1 to 4: `x-tt-env`, and `x-use-ppe: 1` for `ppe_…`. None where the lane is
    /// none or not valid.
    [[nodiscard]] HeaderList headers() const;

    /// What looks wrong with it (white space, `ppe-`, `PPE_`, near misses, control characters).
    [[nodiscard]] FindingList lint() const;

    friend bool operator==(const Lane &, const Lane &) = default;

private:
    QString m_value;
};

} // namespace Cozewi
