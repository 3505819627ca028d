// SPDX-License-Identifier: MIT
#pragma once

#include "parts/tones.h"

#include <QtWidgets/QFrame>

class QLabel;

namespace Cozewi::Parts {

/// A message inside the page: what is so, why, and what to change; links for what can be done here.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    struct Link {
        QString id;
        QString text;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Plain texts. An empty \a what hides the bar.
    void setMessage(Tone tone, const QString &what, const QString &why = {}, const QString &fix = {},
                    const QList<Link> &links = {});
    void clear();
    /// What it says, as plain text.
    [[nodiscard]] QString plainText() const;

Q_SIGNALS:
    void linkActivated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();

    Tone m_tone = Tone::Negative;
    QString m_what;
    QString m_why;
    QString m_fix;
    QList<Link> m_links;
    QLabel *m_label;
};

} // namespace Cozewi::Parts
