// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "mainwindow.h"
#include "plantedplatform.h"
#include "workbench/workbench.h"

#include <QtCore/QTranslator>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A language whose texts are half as long again.
class LongLanguage : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        // In words, so that what may wrap does.
        QString more;
        while (more.size() < text.size() / 2)
            more += u" long"_s;
        return text + more.left(text.size() / 2);
    }
    bool isEmpty() const override { return false; }
};

/// What is on the screen and has less room than its text.
QStringList clippedIn(const QWidget *root)
{
    QStringList clipped;
    const auto check = [&](const QWidget *widget, const QString &text) {
        if (widget->isVisibleTo(root) && widget->width() < widget->sizeHint().width())
            clipped << u"%1: %2 of %3 px"_s.arg(text).arg(widget->width()).arg(widget->sizeHint().width());
    };
    for (const QAbstractButton *button : root->findChildren<QAbstractButton *>()) {
        if (qobject_cast<const QPushButton *>(button) != nullptr || qobject_cast<const QCheckBox *>(button) != nullptr
            || qobject_cast<const QRadioButton *>(button) != nullptr)
            check(button, button->text());
    }
    for (const QLabel *label : root->findChildren<QLabel *>()) {
        if (!label->wordWrap() && label->pixmap().isNull())
            check(label, label->text());
        else if (label->isVisibleTo(root) && label->wordWrap() && label->hasHeightForWidth()
                 && label->height() < label->QLabel::heightForWidth(label->width())) // not from a cache
            clipped << u"%1: too low"_s.arg(label->text());
    }
    return clipped;
}

} // namespace

/// Other languages are longer: nothing is cut off, and no page must be scrolled sideways.
class TestLongTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clipNowhere_data()
    {
        QTest::addColumn<bool>("configured");
        QTest::newRow("configured") << true;
        QTest::newRow("nothing configured") << false;
    }
    void clipNowhere()
    {
        QFETCH(bool, configured);
        LongLanguage language;
        QCoreApplication::installTranslator(&language);
        PlantedPlatform platform;
        Workbench workbench({platform.runtime(), configured ? PlantedPlatform::environment() : Cozewi::Environment()});
        MainWindow window(&workbench);
        window.resize(1180, 760);
        window.show();
        workbench.open(Profile::process());
        QTRY_VERIFY(!workbench.canCancel());
        QStringList problems;
        for (const QString &id : window.pages()) {
            window.showPage(id);
            QTest::qWait(60);
            auto *page = window.findChild<QScrollArea *>(id);
            for (const QString &text : clippedIn(page->widget()))
                problems << id + u": "_s + text;
            if (page->horizontalScrollBar()->maximum() > 0)
                problems << u"%1: %2 px too wide"_s.arg(id).arg(page->horizontalScrollBar()->maximum());
        }
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
        QCoreApplication::removeTranslator(&language);
    }
};

INSPECTOR_TEST_MAIN(TestLongTexts)
#include "tst_longtexts.moc"
