// SPDX-License-Identifier: MIT
#include "helpdialogs.h"

#include "widgets/factsview.h"
#include "widgets/tonelabel.h"

#include <cozewi/text.h>

#include <QtCore/QCoreApplication>
#include <QtGui/QIcon>
#include <QtNetwork/QSslSocket>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialog>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

struct HelpWords {
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)
};

QDialog *makeDialog(QWidget *parent, const QString &title, const QString &heading, const QList<Fact> &facts)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    auto *label = boldText(heading);
    label->setScale(1.2);
    layout->addWidget(label);
    auto *view = new FactsView;
    view->setFacts(facts);
    view->setMinimumWidth(view->fontMetrics().averageCharWidth() * 60);
    layout->addWidget(view);
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox;
    auto *close = buttons->addButton(HelpWords::tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addWidget(buttons);
    return dialog;
}

} // namespace

void showShortcuts(QWidget *parent, const QList<std::pair<QString, QString>> &shortcuts)
{
    QList<Fact> facts;
    for (const auto &[text, keys] : shortcuts)
        facts.append({text, keys, Tone::Normal, true, {}, false});
    facts.append({HelpWords::tr("Go to the filter of the page"), u"Ctrl+F"_s, Tone::Normal, true, {}, false});
    facts.append({HelpWords::tr("Copy a row as it is shown"), u"Ctrl+C"_s, Tone::Normal, true, {}, false});
    QDialog *dialog =
        makeDialog(parent, HelpWords::tr("Keyboard shortcuts"), HelpWords::tr("Keyboard shortcuts"), facts);
    dialog->open();
}

void showAbout(QWidget *parent)
{
    const QList<Fact> facts{
        {HelpWords::tr("Inspector"), QCoreApplication::applicationVersion(), Tone::Normal, true, {}},
        {HelpWords::tr("Library"), Cozewi::libraryVersion(), Tone::Normal, true, {}},
        {u"Qt"_s, QString::fromLatin1(qVersion()), Tone::Normal, true, {}},
        {u"TLS"_s, QSslSocket::sslLibraryVersionString(), Tone::Normal, true, {}},
        {HelpWords::tr("Licence"), u"MIT"_s, Tone::Normal, true, {}},
    };
    makeDialog(parent, HelpWords::tr("About"), u"Cozewi Inspector"_s, facts)->open();
}

} // namespace Inspector
