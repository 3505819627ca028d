// SPDX-License-Identifier: MIT
// Renders the pages with the demo: for the README, and for everybody who wants to look. Not part of the product.
#include "application.h"
#include "language.h"
#include "mainwindow.h"
#include "widgets/fonts.h"
#include "widgets/sidebar.h"
#include "workbench/workbench.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace Inspector;

namespace {

void settle(Workbench &workbench)
{
    QEventLoop loop;
    QTimer poll;
    QTimer::singleShot(8000, &loop, &QEventLoop::quit);
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (!workbench.canCancel())
            loop.quit();
    });
    poll.start(30);
    loop.exec();
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
}

/// What makes a page worth looking at: a row that is selected, a lane that is typed.
void prepare(MainWindow &window, Workbench &workbench, const QString &page)
{
    auto *widget = window.findChild<QWidget *>(page);
    if (page == "lane"_L1) {
        widget->findChildren<QLineEdit *>().constFirst()->setText(u"ppe-checkout"_s);
        workbench.laneTrial()->run(workbench.configuration().lane().value(), u"ppe-checkout"_s);
        settle(workbench);
        return;
    }
    if (page == "token"_L1 || page == "overview"_L1)
        return;
    if (page == "send"_L1 && workbench.proxy()->isConfigured()) {
        widget->findChild<QComboBox *>()->setCurrentText(u"POST"_s);
        const QList<QPlainTextEdit *> boxes = widget->findChildren<QPlainTextEdit *>();
        boxes.at(0)->setPlainText(u"Content-Type: application/json"_s);
        boxes.at(1)->setPlainText(u"{\"id\": 7}"_s);
        auto *url = widget->findChild<QLineEdit *>();
        url->setText(u"https://api.example.com/orders"_s);
        Q_EMIT url->returnPressed();
        settle(workbench);
        return;
    }
    if (page == "report"_L1 && workbench.canAskToken()) {
        workbench.makeReport();
        settle(workbench);
        return;
    }
    for (QAbstractItemView *view : widget->findChildren<QAbstractItemView *>()) {
        if (view->model() != nullptr && view->model()->rowCount() > 0 && view->isVisible()
            && !view->currentIndex().isValid())
            view->setCurrentIndex(view->model()->index(0, 0));
    }
}

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Once nothing moves any more: heights that depend on widths take some rounds of events.
QImage picture(QWidget &window)
{
    QImage before;
    QImage now;
    for (int round = 0; round < 20 && (before.isNull() || now != before); ++round) {
        before = now;
        wait(100);
        now = window.grab().toImage();
    }
    return now;
}

struct Set {
    QString language;
    bool dark = false;
    QStringList pages; ///< empty: all
    QStringList faults;
    bool nothing = false; ///< nothing configured
};

void render(const QDir &folder, const Set &set, QSize size)
{
    Theme::apply(set.dark ? Theme::Choice::Dark : Theme::Choice::Light);
    installLanguage(set.language);
    Workbench workbench({Cozewi::Runtime::create(), Cozewi::Environment()});
    MainWindow window(&workbench);
    window.resize(size);
    window.show();
    workbench.open(set.nothing ? Profile::process() : Profile::demo());
    settle(workbench);
    if (!set.faults.isEmpty()) {
        for (const QString &fault : set.faults)
            workbench.setFault(fault, true);
        workbench.refresh();
        settle(workbench);
    }
    const QString suffix = u"%1-%2"_s.arg(set.language, set.dark ? u"dark"_s : u"light"_s);
    for (const QString &page : set.pages.isEmpty() ? window.pages() : set.pages) {
        window.showPage(page);
        settle(workbench);
        prepare(window, workbench, page);
        const QString path = folder.filePath(u"%1-%2.png"_s.arg(page, suffix));
        picture(window).save(path);
        std::puts(qPrintable(path));
    }
}

/// Where there is no screen, none is needed.
void chooseScreen()
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    chooseScreen();
    QApplication application(argc, argv);
    setUpApplication();
    QCommandLineParser parser;
    parser.addPositionalArgument(u"DIR"_s, u"where the pictures go; without it, the pictures of the README"_s,
                                 u"[DIR]"_s);
    parser.addOptions({{u"pages"_s, u"only these"_s, u"a,b"_s},
                       {u"lang"_s, u"en or zh_CN; both without it"_s, u"name"_s},
                       {u"dark"_s, u"the dark palette only"_s},
                       {u"light"_s, u"the light palette only"_s},
                       {u"fault"_s, u"demo faults"_s, u"a,b"_s},
                       {u"nothing"_s, u"nothing configured"_s},
                       {u"points"_s, u"font size"_s, u"n"_s, u"10"_s},
                       {u"size"_s, u"window size"_s, u"WxH"_s, u"1180x760"_s}});
    parser.addHelpOption();
    parser.process(application);

    QFont font = QApplication::font();
    font.setPointSizeF(parser.value(u"points"_s).toDouble());
    QApplication::setFont(font);
    const QStringList sides = parser.value(u"size"_s).split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());

    const QString target = parser.positionalArguments().value(0);
    const QDir folder(target.isEmpty() ? u"resources/screenshots"_s : target);
    if (!QDir().mkpath(folder.path()))
        return 1;
    const auto list = [&](const QString &name) { return parser.value(name).split(u',', Qt::SkipEmptyParts); };
    const QStringList languages = parser.isSet(u"lang"_s) ? list(u"lang"_s) : QStringList{u"en"_s, u"zh_CN"_s};
    for (const QString &language : languages) {
        for (const bool dark : {false, true}) {
            if (parser.isSet(dark ? u"light"_s : u"dark"_s))
                continue;
            Set set{language, dark, list(u"pages"_s), list(u"fault"_s), parser.isSet(u"nothing"_s)};
            if (target.isEmpty() && dark)
                set.pages = QStringList{u"overview"_s};
            render(folder, set, size);
        }
    }
    return 0;
}
