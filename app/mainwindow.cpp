// SPDX-License-Identifier: MIT
#include "mainwindow.h"

#include "application.h"
#include "language.h"
#include "menuset.h"
#include "models/timetext.h"
#include "notifier.h"
#include "pages/configurationpage.h"
#include "pages/credentialspage.h"
#include "pages/environmentpage.h"
#include "pages/lanepage.h"
#include "pages/look.h"
#include "pages/overviewpage.h"
#include "pages/proxypage.h"
#include "pages/reportpage.h"
#include "pages/requestspage.h"
#include "pages/sendpage.h"
#include "pages/tokenpage.h"
#include "preferences.h"
#include "toolstrip.h"
#include "tray.h"
#include "widgets/filechooser.h"
#include "widgets/icons.h"
#include "widgets/secretclipboard.h"
#include "widgets/sidebar.h"
#include "widgets/tonelabel.h"
#include "workbench/attention.h"
#include "workbench/health.h"
#include "workbench/workbench.h"

#include <QtCore/QDir>
#include <QtGui/QCloseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStatusBar>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

template<typename P>
Page *makePage(Workbench *workbench)
{
    return new P(workbench);
}

/// The line between the sidebar and the pages.
class VerticalLine : public QWidget {
public:
    VerticalLine() { setFixedWidth(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::hairline(palette())); }
};

} // namespace

MainWindow::MainWindow(Workbench *workbench, QWidget *parent)
    : QMainWindow(parent)
    , m_workbench(workbench)
    , m_attention(new Attention(workbench, this))
    , m_notifier(new Notifier(this))
    , m_tray(new Tray(workbench, this))
{
    setObjectName(u"mainWindow"_s);
    m_makeLater.setInterval(0);
    connect(&m_makeLater, &QTimer::timeout, this, &MainWindow::makeNextPage);
    build();
    buildBackground();
    connect(workbench, &Workbench::stateChanged, this, [this] {
        if (m_scheduled)
            return;
        m_scheduled = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_scheduled = false;
                updateState();
            },
            Qt::QueuedConnection);
    });
    connect(workbench, &Workbench::ticked, this, &MainWindow::updateSidebar);
    connect(workbench, &Workbench::profileChanged, this, &MainWindow::profileOpened);
    connect(workbench, &Workbench::profileProblem, this, [this](const QString &what, const QString &fix) {
        m_message->setMessage(Tone::Negative, what, {}, fix);
        m_messageRoom->show();
    });
    connect(workbench, &Workbench::lastEventChanged, this, [this] { m_event->setText(m_workbench->lastEvent()); });
    connect(workbench->credentials(), &CredentialFeed::changed, this, &MainWindow::rememberIntegrations);
    connect(SecretClipboard::shared(), &SecretClipboard::copied, this,
            [this] { m_event->setText(tr("Copied. The clipboard is cleared after 10 s")); });
    connect(SecretClipboard::shared(), &SecretClipboard::cleared, this,
            [this] { m_event->setText(tr("Clipboard cleared")); });

    resize(1180, 760);
    restoreGeometry(Preferences::geometry());
    const QString page = Preferences::page();
    showPage(pages().contains(page) ? page : u"overview"_s);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setWindowTitle(u"Cozewi Inspector"_s);
    delete m_menus;
    m_menus = new MenuSet(m_workbench, this);
    connect(m_menus, &MenuSet::pageWanted, this, &MainWindow::showPage);
    connect(m_menus, &MenuSet::envFileWanted, this, &MainWindow::chooseEnvFile);
    connect(m_menus, &MenuSet::languageWanted, this, &MainWindow::setLanguage);
    connect(m_menus, &MenuSet::trayWanted, this, &MainWindow::setTray);
    connect(m_menus, &MenuSet::quitWanted, this, &MainWindow::quit);

    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_strip = new ToolStrip(m_workbench, m_menus->profiles(), m_menus->faults(), m_menus->everything());
    layout->addWidget(m_strip);
    connect(m_strip, &ToolStrip::reportWanted, this, [this] {
        showPage(u"report"_s);
        m_workbench->makeReport();
    });

    m_sidebar = new Sidebar;
    m_stack = new QStackedWidget;
    m_makers.clear();
    m_message = new MessageBar;
    auto *messageFrame = new QVBoxLayout;
    messageFrame->setContentsMargins(0, 0, 0, 0);
    messageFrame->setSpacing(0);
    m_messageRoom = new QWidget;
    auto *room = new QVBoxLayout(m_messageRoom);
    room->setContentsMargins(16, 16, 16, 0);
    room->addWidget(m_message);
    m_messageRoom->hide();
    messageFrame->addWidget(m_messageRoom);
    messageFrame->addWidget(m_stack, 1);
    auto *side = new QVBoxLayout;
    side->setContentsMargins(0, 8, 0, 8);
    side->addWidget(m_sidebar);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addLayout(side);
    row->addWidget(new VerticalLine);
    row->addLayout(messageFrame, 1);
    layout->addLayout(row, 1);

    addPage(u"overview"_s, u"overview"_s, tr("Overview"), makePage<OverviewPage>);
    addPage(u"token"_s, u"token"_s, tr("Token"), makePage<TokenPage>);
    addPage(u"lane"_s, u"lane"_s, tr("Lane"), makePage<LanePage>);
    addPage(u"credentials"_s, u"credentials"_s, tr("Credentials"), makePage<CredentialsPage>);
    addPage(u"environment"_s, u"environment"_s, tr("Environment"), makePage<EnvironmentPage>);
    addPage(u"proxy"_s, u"proxy"_s, tr("Proxy & CA"), makePage<ProxyPage>);
    addPage(u"requests"_s, u"requests"_s, tr("Requests"), makePage<RequestsPage>);
    addPage(u"send"_s, u"send"_s, tr("Send"), makePage<SendPage>);
    addPage(u"configuration"_s, u"configuration"_s, tr("Configuration"), makePage<ConfigurationPage>);
    addPage(u"report"_s, u"report"_s, tr("Report"), makePage<ReportPage>);
    m_menus->setPages(m_sidebar->pages(), [this](const QString &id) {
        return m_sidebar->item(int(m_sidebar->pages().indexOf(id)))->text();
    });
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);

    if (m_event == nullptr) {
        m_event = new ToneLabel(Tone::Muted);
        m_findings = new ToneLabel(Tone::Muted);
        m_event->setContentsMargins(10, 0, 0, 0);
        m_findings->setContentsMargins(0, 0, 10, 0);
        statusBar()->addWidget(m_event, 1);
        statusBar()->addPermanentWidget(m_findings);
        statusBar()->setSizeGripEnabled(false);
        statusBar()->setMinimumHeight(fontMetrics().height() + 10);
    }
    m_event->setText(m_workbench->lastEvent());
    setCentralWidget(central);
    updateState();
}

void MainWindow::addPage(const QString &id, const QString &iconName, const QString &title, PageMaker maker)
{
    m_sidebar->addPage(id, iconName, title);
    // Its place, until it is looked at.
    m_stack->addWidget(new QWidget);
    m_makers << maker;
}

Page *MainWindow::pageAt(int index)
{
    if (auto *page = qobject_cast<Page *>(m_stack->widget(index)))
        return page;
    Page *page = m_makers.at(index)(m_workbench);
    const QString id = pages().at(index);
    page->setObjectName(id);
    page->setAccessibleName(m_sidebar->item(index)->text());
    connect(page, &Page::pageWanted, this, &MainWindow::showPage);
    connect(page, &Page::envFileWanted, this, &MainWindow::chooseEnvFile);
    if (auto *configuration = qobject_cast<ConfigurationPage *>(page))
        configuration->setKnownFiles(Preferences::envFiles());
    page->restoreSetup(Preferences::pageSetup(id));
    QWidget *place = m_stack->widget(index);
    m_stack->insertWidget(index, page);
    m_stack->removeWidget(place);
    delete place;
    return page;
}

void MainWindow::makeNextPage()
{
    for (int i = 0; i < m_stack->count(); ++i) {
        if (qobject_cast<Page *>(m_stack->widget(i)) == nullptr) {
            pageAt(i);
            return;
        }
    }
    m_makeLater.stop();
}

void MainWindow::setVisible(bool visible)
{
    if (visible && !isVisible()) {
        updateState();
        pageAt(m_stack->currentIndex())->bringUpToDate();
    }
    QMainWindow::setVisible(visible);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    // What nobody misses before there is something to see.
    if (std::exchange(m_painted, true))
        return;
    QTimer::singleShot(0, this, [] {
        addChineseFonts();
        QGuiApplication::setWindowIcon(applicationIcon());
    });
    m_makeLater.start();
}

QString MainWindow::currentPage() const
{
    return pages().at(m_stack->currentIndex());
}

QStringList MainWindow::pages() const
{
    return m_sidebar->pages();
}

void MainWindow::showPage(const QString &id)
{
    const qsizetype index = pages().indexOf(id);
    if (index < 0)
        return;
    m_sidebar->setCurrentPage(id);
    m_stack->setCurrentWidget(pageAt(int(index)));
    Preferences::setPage(id);
}

void MainWindow::chooseEnvFile()
{
    const FileQuestion question{FileQuestion::Mode::Open, tr("Open a .env file"), QDir::currentPath(),
                                tr("Environment files (.env* *.env);;All files (*)")};
    chooseFile(this, question, [this](const QString &path) { m_workbench->open(Profile::fromFile(path)); });
}

void MainWindow::setLanguage(const QString &name)
{
    const QString page = currentPage();
    installLanguage(name);
    Preferences::setLanguage(name);
    rememberSetup();
    build();
    showPage(page);
    m_makeLater.start();
    m_workbench->retranslate();
    // The words of its menu.
    if (m_tray->isOn())
        m_tray->setOn(true);
}

void MainWindow::buildBackground()
{
    const auto updateBackground = [this] {
        m_attention->setBackground(QGuiApplication::applicationState() != Qt::ApplicationActive || !isVisible());
    };
    connect(qApp, &QGuiApplication::applicationStateChanged, this, updateBackground);
    connect(m_attention, &Attention::needed, this, [this](const QString &what, const QString &fix) {
        m_notifier->show(what, fix);
        QApplication::alert(this);
    });
    connect(m_attention, &Attention::over, m_notifier, &Notifier::withdraw);
    connect(m_notifier, &Notifier::activated, this, &MainWindow::raiseWindow);
    connect(m_tray, &Tray::windowWanted, this, &MainWindow::raiseWindow);
    connect(m_tray, &Tray::quitWanted, this, &MainWindow::quit);
    if (Preferences::tray())
        m_menus->setTray(m_tray->setOn(true));
}

void MainWindow::setTray(bool on)
{
    const bool can = m_tray->setOn(on);
    Preferences::setTray(on && can);
    m_menus->setTray(m_tray->isOn());
    if (!can) {
        m_message->setMessage(Tone::Caution, tr("This desktop shows no icons in a tray."),
                              tr("Closing the window ends the program, as before."));
        m_messageRoom->show();
    } else if (on) {
        m_event->setText(tr("The program stays in the tray when its window is closed"));
    }
}

void MainWindow::quit()
{
    m_quitting = true;
    close();
    // A window that is hidden already is closed without an event that ends the program.
    QCoreApplication::quit();
}

void MainWindow::rememberSetup()
{
    for (int i = 0; i < m_stack->count(); ++i) {
        const auto *page = qobject_cast<Page *>(m_stack->widget(i));
        if (page == nullptr)
            continue;
        if (const QVariantMap setup = page->setup(); !setup.isEmpty())
            Preferences::setPageSetup(page->objectName(), setup);
    }
}

void MainWindow::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    m_attention->setBackground(QGuiApplication::applicationState() != Qt::ApplicationActive);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Preferences::setGeometry(saveGeometry());
    rememberSetup();
    SecretClipboard::shared()->clear();
    if (m_tray->isOn() && !m_quitting && !qApp->isSavingSession()) {
        event->ignore();
        hide();
        m_attention->setBackground(true);
        return;
    }
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // The platform went dark or light.
    if (event->type() == QEvent::ThemeChange && Preferences::theme() == Theme::Choice::System)
        Theme::apply(Theme::Choice::System);
}

void MainWindow::updateState()
{
    m_strip->updateStrip();
    m_menus->updateActions();
    updateSidebar();
    Preferences::setKeepFresh(m_workbench->keepFresh());
    const qsizetype count = m_workbench->findings().size();
    const bool isGood = m_workbench->token()->status().state == Cozewi::TokenStatus::State::Fresh;
    m_findings->setText(count > 0                              ? tr("%n finding(s)", nullptr, int(count))
                            : isGood && !m_workbench->isBusy() ? tr("nothing wrong found")
                                                               : QString());
}

void MainWindow::updateSidebar()
{
    const TokenFeed *token = m_workbench->token();
    if (token->isBusy())
        m_sidebar->setState(u"token"_s, u"…"_s, Tone::Muted);
    else if (token->problem())
        m_sidebar->setState(u"token"_s, tr("failed"), Tone::Negative);
    else if (token->status().token.isNull())
        m_sidebar->setState(u"token"_s, {}, Tone::Muted);
    else if (token->status().state == Cozewi::TokenStatus::State::Expired)
        m_sidebar->setState(u"token"_s, tr("expired"), Tone::Negative);
    else
        m_sidebar->setState(u"token"_s, TimeText::remaining(token->timeLeft()),
                            token->status().state == Cozewi::TokenStatus::State::Fresh ? Tone::Positive
                                                                                       : Tone::Caution);

    const auto number = [](int n) { return n > 0 ? QString::number(n) : QString(); };
    CredentialsModel *credentials = m_workbench->credentials()->model();
    if (const int bad = credentials->badCount(); bad > 0)
        m_sidebar->setState(u"credentials"_s, tr("%n failed", nullptr, bad), Tone::Negative);
    else
        m_sidebar->setState(u"credentials"_s, number(credentials->goodCount()), Tone::Muted);
    if (m_workbench->variables()->problem())
        m_sidebar->setState(u"environment"_s, tr("failed"), Tone::Negative);
    else
        m_sidebar->setState(u"environment"_s, number(m_workbench->variables()->model()->rowCount()), Tone::Muted);
    const Health proxy = proxyHealth(*m_workbench);
    m_sidebar->setState(u"proxy"_s, proxy.mood == Mood::Bad ? tr("failed") : QString(), Tone::Negative);
    m_sidebar->setState(u"requests"_s, number(m_workbench->exchanges()->rowCount()), Tone::Muted);
    m_sidebar->setState(u"configuration"_s, number(int(m_workbench->problems().size())), Tone::Negative);
}

void MainWindow::profileOpened()
{
    m_message->clear();
    m_messageRoom->hide();
    const Profile &profile = m_workbench->profile();
    if (profile.kind == Profile::Kind::File)
        Preferences::addEnvFile(profile.file);
    if (auto *configuration = findChild<ConfigurationPage *>())
        configuration->setKnownFiles(Preferences::envFiles());
    m_menus->setKnownFiles(Preferences::envFiles());
    for (const QString &name : Preferences::integrations(profile.id()))
        m_workbench->credentials()->model()->setIdle(name);
}

void MainWindow::rememberIntegrations()
{
    const QStringList names = m_workbench->credentials()->model()->names();
    const QString id = m_workbench->profile().id();
    if (m_workbench->profile().kind != Profile::Kind::Demo && names != Preferences::integrations(id)
        && !names.isEmpty())
        Preferences::setIntegrations(id, names);
}

} // namespace Inspector
