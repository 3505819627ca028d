// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme.h"

#include <QtWidgets/QListWidget>

namespace Inspector {

/// The list of pages. Entries carry their state, so that a page need not be opened to know.
class Sidebar : public QListWidget {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    void addPage(const QString &id, const QString &iconName, const QString &title);
    void setState(const QString &id, const QString &text, Tone tone);
    void setCurrentPage(const QString &id);
    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] QStringList pages() const;
    [[nodiscard]] QSize sizeHint() const override;

    enum Role { IdRole = Qt::UserRole + 1, IconRole, StateRole, ToneRole };

Q_SIGNALS:
    void pageChosen(const QString &id);

private:
    [[nodiscard]] QListWidgetItem *find(const QString &id) const;
};

} // namespace Inspector
