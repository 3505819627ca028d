// SPDX-License-Identifier: MIT
#include "pages/configurationpage.h"

#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/datatable.h"
#include "widgets/linkbutton.h"
#include "widgets/tonelabel.h"
#include "workbench/workbench.h"

#include <QtCore/QDir>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

ConfigurationPage::ConfigurationPage(Workbench *workbench, QWidget *parent)
    : Page(workbench, parent)
    , m_findings(new FindingBars)
{
    addTitleRow(tr("Configuration"));
    content()->addWidget(makeProfiles());
    content()->addWidget(m_findings);
    content()->addWidget(makeVariables(), 1);
}

QWidget *ConfigurationPage::makeProfiles()
{
    auto *card = new Card(tr("Profile"));
    auto *open = new LinkButton(tr("Open a .env file…"));
    connect(open, &LinkButton::clicked, this, &Page::envFileWanted);
    card->addAtEnd(open);
    m_profiles = new QVBoxLayout;
    m_profiles->setSpacing(4);
    card->body()->addLayout(m_profiles);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return card;
}

QWidget *ConfigurationPage::makeVariables()
{
    auto *card = new Card(tr("Variables"));
    m_table = new DataTable;
    m_table->setStretchColumn(SettingsModel::ValueColumn, 0.36);
    m_table->setYieldingColumns({SettingsModel::NeedColumn, SettingsModel::SourceColumn});
    m_table->setModel(workbench()->settings());
    m_table->setLook(cellLook);
    m_table->setAccessibleName(tr("Variables of the configuration"));
    m_table->setMinimumHeight(m_table->fontMetrics().height() * 14);
    m_description = mutedText({});
    m_hint = new MessageBar;
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(m_description);
    card->body()->addWidget(m_hint);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConfigurationPage::showSelected);
    return card;
}

void ConfigurationPage::setKnownFiles(const QStringList &files)
{
    m_files = files;
    fillProfiles();
}

void ConfigurationPage::updatePage()
{
    fillProfiles();
    showFindings();
    showSelected();
}

void ConfigurationPage::fillProfiles()
{
    QList<Profile> profiles{Profile::process(), Profile::demo()};
    for (const QString &file : std::as_const(m_files))
        profiles.append(Profile::fromFile(file));
    if (!profiles.contains(workbench()->profile()))
        profiles.append(workbench()->profile());
    QStringList ids;
    for (const Profile &profile : std::as_const(profiles))
        ids << profile.id();
    // Made anew only where the list has changed, so that the focus stays where it is.
    if (property("profiles").toStringList() != ids) {
        setProperty("profiles", ids);
        while (QLayoutItem *item = m_profiles->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        for (const Profile &profile : std::as_const(profiles)) {
            auto *button = new QRadioButton;
            switch (profile.kind) {
            case Profile::Kind::Process:
                button->setText(tr("Process environment: what this program was started with"));
                break;
            case Profile::Kind::Demo:
                button->setText(tr("Demo: a server on this machine, nothing else is asked"));
                break;
            case Profile::Kind::File:
                button->setText(
                    tr("%1: laid over the process environment").arg(QDir::toNativeSeparators(profile.file)));
                break;
            }
            button->setProperty("profile", profile.id());
            connect(button, &QRadioButton::clicked, workbench(),
                    [bench = workbench(), profile] { bench->open(profile); });
            m_profiles->addWidget(button);
        }
    }
    for (int i = 0; i < m_profiles->count(); ++i) {
        auto *button = qobject_cast<QRadioButton *>(m_profiles->itemAt(i)->widget());
        if (button->property("profile").toString() == workbench()->profile().id())
            button->setChecked(true);
    }
}

void ConfigurationPage::showFindings()
{
    Cozewi::FindingList shown;
    for (const Cozewi::Finding &finding : workbench()->findings()) {
        if (!finding.stage || *finding.stage == Cozewi::Stage::Configuration)
            shown.append(finding);
    }
    m_findings->setFindings(shown);
}

void ConfigurationPage::showSelected()
{
    const QModelIndex index = m_table->currentIndex();
    const bool there = index.isValid() && index.row() < workbench()->settings()->rowCount();
    m_description->setText(there ? tr("%1: %2").arg(workbench()->settings()->at(index.row()).name,
                                                    workbench()->settings()->at(index.row()).description)
                                 : tr("Select a variable to read what it is for."));
    if (!there || workbench()->settings()->at(index.row()).problem.isEmpty()) {
        m_hint->clear();
        return;
    }
    const Cozewi::VariableStatus &variable = workbench()->settings()->at(index.row());
    m_hint->setMessage(variable.state == Cozewi::VariableStatus::State::Set ? Tone::Caution : Tone::Negative,
                       variable.problem, {}, variable.hint);
}

} // namespace Inspector
