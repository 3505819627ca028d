// SPDX-License-Identifier: MIT
// Renders every page with the demo: screenshots DIR [--pages a,b] [--quick]. Not part of the product.
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
#include <QtWidgets/QLineEdit>

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
        if (!workbench.isBusy())
            loop.quit();
    });
    poll.start(30);
    loop.exec();
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
}

/// What makes a page worth looking at: a row that is selected, a lane that is typed.
void prepare(MainWindow &window, const QString &page)
{
    auto *widget = window.findChild<QWidget *>(page);
    if (page == "lane"_L1) {
        widget->findChildren<QLineEdit *>().constFirst()->setText(u"ppe-checkout"_s);
        return;
    }
    if (page == "token"_L1 || page == "overview"_L1)
        return;
    for (QAbstractItemView *view : widget->findChildren<QAbstractItemView *>()) {
        if (view->model() != nullptr && view->model()->rowCount() > 0 && view->isVisible()
            && !view->currentIndex().isValid())
            view->setCurrentIndex(view->model()->index(0, 0));
    }
}

void shoot(MainWindow &window, const QString &path)
{
    // Heights that depend on widths take some rounds of events.
    QEventLoop loop;
    QTimer::singleShot(120, &loop, &QEventLoop::quit);
    loop.exec();
    window.grab().save(path);
    std::puts(qPrintable(path));
}

} // namespace

int main(int argc, char **argv)
{
    QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    QApplication application(argc, argv);
    setUpApplication();
    QCommandLineParser parser;
    parser.addPositionalArgument(u"DIR"_s, u"where the pictures go"_s);
    parser.addOptions({{u"pages"_s, u"only these"_s, u"a,b"_s},
                       {u"lang"_s, u"en, zh_CN"_s, u"name"_s, u"en"_s},
                       {u"dark"_s, u"the dark palette"_s},
                       {u"fault"_s, u"demo faults"_s, u"a,b"_s},
                       {u"nothing"_s, u"nothing configured"_s},
                       {u"points"_s, u"font size"_s, u"n"_s, u"10"_s},
                       {u"size"_s, u"window size"_s, u"WxH"_s, u"1180x760"_s}});
    parser.addHelpOption();
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QDir folder(parser.positionalArguments().constFirst());
    QDir().mkpath(folder.path());

    QFont font = QApplication::font();
    font.setPointSizeF(parser.value(u"points"_s).toDouble());
    QApplication::setFont(font);
    Theme::apply(parser.isSet(u"dark"_s) ? Theme::Choice::Dark : Theme::Choice::Light);
    installLanguage(parser.value(u"lang"_s));

    Workbench workbench({Cozewi::Runtime::create(), Cozewi::Environment()});
    MainWindow window(&workbench);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    window.resize(size.at(0).toInt(), size.at(1).toInt());
    window.show();
    workbench.open(parser.isSet(u"nothing"_s) ? Profile::process() : Profile::demo());
    settle(workbench);
    if (parser.isSet(u"fault"_s)) {
        for (const QString &fault : parser.value(u"fault"_s).split(u','))
            workbench.setFault(fault, true);
        workbench.refresh();
        settle(workbench);
    }
    const QStringList pages = parser.isSet(u"pages"_s) ? parser.value(u"pages"_s).split(u',') : window.pages();
    const QString suffix = u"%1-%2"_s.arg(parser.value(u"lang"_s), parser.isSet(u"dark"_s) ? u"dark"_s : u"light"_s);
    for (const QString &page : pages) {
        window.showPage(page);
        settle(workbench);
        prepare(window, page);
        shoot(window, folder.filePath(u"%1-%2.png"_s.arg(page, suffix)));
    }
    return 0;
}
