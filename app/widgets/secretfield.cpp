// SPDX-License-Identifier: MIT
#include "widgets/secretfield.h"

#include "widgets/buttons.h"
#include "widgets/fonts.h"
#include "widgets/icons.h"
#include "widgets/secretclipboard.h"
#include "widgets/tonelabel.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {
/// The one that is revealed now.
QPointer<SecretField> revealedField;
} // namespace

SecretField::SecretField(QWidget *parent)
    : QWidget(parent)
    , m_mask(new ToneLabel(Cozewi::Secret::mask(), Tone::Normal))
    , m_plainArea(new QScrollArea)
    , m_plain(new QLabel)
    , m_revealButton(iconButton(u"eye"_s, tr("Reveal for 20 s")))
    , m_copyButton(iconTextButton(u"copy"_s, tr("Copy")))
{
    m_mask->setMono(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->setObjectName(u"row"_s);
    row->addWidget(m_mask);
    row->addWidget(m_revealButton);
    row->addWidget(m_copyButton);
    row->addStretch(1);
    layout->addLayout(row);

    // Not selectable: the clipboard is reached through the button alone, which marks what it copies.
    m_plain->setTextFormat(Qt::PlainText);
    m_plain->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_plain->setFont(Fonts::mono(font()));
    m_plain->setContentsMargins(8, 6, 8, 6);
    m_plainArea->setWidget(m_plain);
    m_plainArea->setWidgetResizable(true);
    m_plainArea->setFrameShape(QFrame::NoFrame);
    m_plainArea->setVisible(false);
    layout->addWidget(m_plainArea);

    m_timer.setSingleShot(true);
    m_timer.setInterval(revealTime);
    connect(&m_timer, &QTimer::timeout, this, &SecretField::hideAgain);
    connect(m_revealButton, &QPushButton::clicked, this, [this] { m_revealed ? hideAgain() : reveal(); });
    connect(m_copyButton, &QPushButton::clicked, this, &SecretField::copy);
    showState();
}

SecretField::~SecretField() = default;

void SecretField::setSecret(const Cozewi::Secret &secret, const QString &name)
{
    // The one that is shown stays for its 20 s where a refresh brought the same again.
    if (m_revealed && secret == m_secret && name == m_name)
        return;
    hideAgain();
    m_secret = secret;
    m_name = name;
    showState();
}

void SecretField::addBeside(QWidget *widget)
{
    auto *row = findChild<QHBoxLayout *>(u"row"_s);
    row->addWidget(widget);
}

void SecretField::reveal()
{
    if (m_secret.isEmpty() || m_revealed)
        return;
    if (revealedField != nullptr)
        revealedField->hideAgain();
    revealedField = this;
    m_revealed = true;
    window()->installEventFilter(this);
    m_timer.start();
    showState();
}

void SecretField::hideAgain()
{
    if (!m_revealed)
        return;
    m_revealed = false;
    m_timer.stop();
    window()->removeEventFilter(this);
    if (revealedField == this)
        revealedField.clear();
    showState();
}

void SecretField::copy()
{
    if (!m_secret.isEmpty())
        SecretClipboard::shared()->copy(m_secret);
}

bool SecretField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Close)
        hideAgain();
    return QWidget::eventFilter(watched, event);
}

void SecretField::hideEvent(QHideEvent *event)
{
    hideAgain();
    QWidget::hideEvent(event);
}

void SecretField::showState()
{
    const bool there = !m_secret.isEmpty();
    m_mask->setText(there ? Cozewi::Secret::mask() : tr("empty"));
    m_mask->setTone(there ? Tone::Normal : Tone::Muted);
    m_mask->setAccessibleName(there ? tr("%1, masked").arg(m_name) : tr("%1, empty").arg(m_name));
    m_revealButton->setEnabled(there);
    m_copyButton->setEnabled(there);
    m_revealButton->setIcon(icon(m_revealed ? u"eye-off"_s : u"eye"_s));
    const QString action = m_revealed ? tr("Hide") : tr("Reveal for 20 s");
    m_revealButton->setToolTip(action);
    m_revealButton->setAccessibleName(u"%1: %2"_s.arg(action, m_name));
    m_copyButton->setAccessibleName(u"%1: %2"_s.arg(tr("Copy"), m_name));
    m_copyButton->setToolTip(tr("The clipboard is cleared after 10 s"));
    QString plain = m_revealed ? m_secret.revealString() : QString();
    // Lets a long line without spaces wrap; it is for reading, the button copies the real one.
    if (m_revealed && !plain.contains(u'\n')) {
        for (qsizetype i = 48; i < plain.size(); i += 49)
            plain.insert(i, QChar(0x200B));
    }
    m_plain->setWordWrap(m_revealed && !plain.contains(u'\n'));
    m_plain->setText(plain);
    m_plain->setAccessibleName(m_revealed ? m_name : QString());
    m_plainArea->setVisible(m_revealed);
    if (m_revealed) {
        const int lines = qBound(2, int(plain.count(u'\n') + plain.size() / 60 + 1), 8);
        m_plainArea->setFixedHeight(lines * QFontMetrics(m_plain->font()).lineSpacing() + 16);
    }
    updateGeometry();
}

} // namespace Inspector
