// SPDX-License-Identifier: MIT
#include "toolstrip.h"

#include "widgets/buttons.h"
#include "widgets/icons.h"
#include "widgets/theme.h"
#include "widgets/tonelabel.h"
#include "workbench/workbench.h"

#include <cozewi/text.h>

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

ToolStrip::ToolStrip(Workbench *workbench, QMenu *profiles, QMenu *faults, QMenu *menu, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_profile(iconTextButton(u"profile"_s, {}))
    , m_clientWord(new ToneLabel(tr("client"), Tone::Muted))
    , m_client(new ToneLabel(Tone::Muted))
    , m_laneWord(new ToneLabel(tr("lane"), Tone::Muted))
    , m_lane(new ToneLabel(Tone::Normal))
    , m_faults(iconTextButton(u"demo"_s, tr("Demo faults")))
    , m_menu(iconButton(u"menu"_s, tr("Menu")))
    , m_report(iconTextButton(u"report"_s, tr("Report")))
    , m_refresh(iconTextButton(u"refresh"_s, tr("Refresh")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(m_profile);
    layout->addSpacing(4);
    layout->addWidget(m_clientWord);
    layout->addWidget(m_client);
    layout->addWidget(m_laneWord);
    layout->addWidget(m_lane);
    layout->addStretch(1);
    layout->addWidget(m_faults);
    layout->addSpacing(4);
    layout->addWidget(m_report);
    layout->addSpacing(4);
    layout->addWidget(m_refresh);
    layout->addSpacing(4);
    layout->addWidget(m_menu);
    m_profile->setMenu(profiles);
    m_faults->setMenu(faults);
    m_client->setMono(true);
    m_lane->setBold(true);
    connect(m_menu, &QPushButton::clicked, menu, [this, menu] {
        // Under the button, its right end at the button's.
        const QPoint corner = m_menu->mapToGlobal(QPoint(m_menu->width() - menu->sizeHint().width(), m_menu->height()));
        menu->popup(corner);
    });
    m_report->setToolTip(tr("A report without secrets, fit for a public issue (Ctrl+Shift+R)"));
    connect(m_report, &QPushButton::clicked, this, &ToolStrip::reportWanted);
    makePrimary(m_refresh, u"refresh"_s);
    // Neither word makes the strip move.
    m_refresh->setText(tr("Cancel"));
    int width = m_refresh->sizeHint().width();
    m_refresh->setText(tr("Refresh"));
    width = qMax(width, m_refresh->sizeHint().width());
    m_refresh->setMinimumWidth(width);
    connect(m_refresh, &QPushButton::clicked, workbench,
            [workbench] { workbench->isBusy() ? workbench->cancel() : workbench->refresh(); });
    updateStrip();
}

void ToolStrip::updateStrip()
{
    m_profile->setText(m_workbench->profile().title());
    m_profile->setAccessibleName(tr("Profile: %1").arg(m_workbench->profile().title()));
    m_profile->setToolTip(m_workbench->profile().file);
    const QString id = Cozewi::sanitizedText(QStringView(m_workbench->configuration().clientId()), 80);
    const bool known = !id.isEmpty();
    m_clientWord->setVisible(known);
    m_client->setVisible(known);
    m_client->setText(id.size() > 32 ? id.first(30) + u'…' : id);
    m_client->setToolTip(id);
    const Cozewi::Lane lane = m_workbench->configuration().lane();
    m_laneWord->setVisible(known);
    m_laneWord->setText(u"· "_s + tr("lane"));
    m_lane->setVisible(known);
    m_lane->setText(lane.isNone() ? tr("none") : Cozewi::sanitizedText(QStringView(lane.value()), 40));

    const bool demo = m_workbench->profile().kind == Profile::Kind::Demo;
    m_faults->setVisible(demo);
    const qsizetype active = m_workbench->demo()->activeFaults().size();
    m_faults->setText(active > 0 ? tr("Demo faults (%1)").arg(active) : tr("Demo faults"));

    const bool busy = m_workbench->isBusy();
    m_refresh->setText(busy ? tr("Cancel") : tr("Refresh"));
    m_refresh->setProperty("iconName", busy ? u"cancel"_s : u"refresh"_s);
    m_refresh->setIcon(icon(busy ? u"cancel"_s : u"refresh"_s));
    m_refresh->setProperty("primary", !busy);
    m_refresh->setToolTip(busy ? tr("Stop what is under way (Esc)") : tr("Ask for everything again (F5)"));
    m_refresh->setEnabled(busy || m_workbench->canRefresh());
    m_refresh->update();
}

void ToolStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::hairline(palette()));
}

} // namespace Inspector
