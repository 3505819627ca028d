// SPDX-License-Identifier: MIT
// Includes run one way only, so that the layout shows the way the data goes.
#include "sourcetree.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// One `#include` of one file. `path` is what stands between quotes or angle brackets.
struct Include {
    QString file;
    QString path;
    bool quoted = false;
};

QList<Include> includesBelow(const QString &folder)
{
    static const QRegularExpression line(uR"(^\s*#\s*include\s*(["<])([^">]+)[">])"_s,
                                         QRegularExpression::MultilineOption);
    QList<Include> includes;
    const QStringList files = SourceTree::filesBelow(folder, {u".h"_s, u".cpp"_s});
    for (const QString &file : files) {
        auto matches = line.globalMatch(QString::fromUtf8(SourceTree::read(file)));
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            includes.append({file, match.captured(2), match.captured(1) == u"\""});
        }
    }
    return includes;
}

/// The folder of \a path below \a base; empty for a file right in it.
QString layerOf(const QString &path, const QString &base)
{
    const QString below = path.sliced(base.size() + 1);
    return below.contains(u'/') ? below.section(u'/', 0, 0) : QString();
}

QString wrong(const Include &include)
{
    return u"%1 includes %2"_s.arg(include.file, include.path);
}

bool isMoc(const QString &path)
{
    return path.endsWith(u".moc") || path.startsWith(u"moc_");
}

} // namespace

class TestIncludes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void libraryRunsOneWay();
    void publicHeadersKnowOnlyEachOther();
    void outsidersSeeOnlyPublicHeaders_data();
    void outsidersSeeOnlyPublicHeaders();
    void inspectorRunsOneWay();
    void pagesDoNotKnowEachOther();
    void libraryKnowsNoTestDoubles();
    void widgetsRunOneWay();
};

void TestIncludes::libraryRunsOneWay()
{
    const QString base = u"libcozewi/src"_s;
    const QStringList order{u"base"_s, u"config"_s, u"http"_s, u"token"_s, u"client"_s, u"session"_s, u"diagnostics"_s};
    QStringList problems;
    const QList<Include> includes = includesBelow(base);
    QVERIFY(includes.size() > 100);
    for (const Include &include : includes) {
        if (!include.quoted || isMoc(include.path))
            continue;
        const qsizetype from = order.indexOf(layerOf(include.file, base));
        const qsizetype to = order.indexOf(include.path.section(u'/', 0, 0));
        if (from < 0 || to < 0 || to > from)
            problems.append(wrong(include));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestIncludes::publicHeadersKnowOnlyEachOther()
{
    QStringList problems;
    for (const Include &include : includesBelow(u"libcozewi/include"_s)) {
        const bool known =
            include.path.startsWith(u"cozewi/") || include.path.startsWith(u"Qt") || !include.path.contains(u'/');
        if (include.quoted || !known || include.path.startsWith(u"cozewi/testing/") || include.path.startsWith(u"QtGui")
            || include.path.startsWith(u"QtWidgets"))
            problems.append(wrong(include));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestIncludes::outsidersSeeOnlyPublicHeaders_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("command line tool") << u"app/cli"_s;
    QTest::newRow("inspector") << u"app"_s;
    QTest::newRow("test doubles") << u"libcozewi/testing"_s;
    QTest::newRow("widgets") << u"libcozewi/widgets"_s;
}

/// Whatever they quote is a file of their own; the window shares parts with the widgets for others.
void TestIncludes::outsidersSeeOnlyPublicHeaders()
{
    QFETCH(QString, folder);
    QStringList own = SourceTree::filesBelow(folder, {u".h"_s});
    QVERIFY(!own.isEmpty());
    if (folder == u"app")
        own += SourceTree::filesBelow(u"libcozewi/widgets/parts"_s, {u".h"_s});
    QStringList problems;
    for (const Include &include : includesBelow(folder)) {
        if (!include.quoted || isMoc(include.path))
            continue;
        const bool found =
            std::ranges::any_of(own, [&](const QString &path) { return path.endsWith(u'/' + include.path); });
        if (!found)
            problems.append(wrong(include));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestIncludes::inspectorRunsOneWay()
{
    const QString base = u"app"_s;
    const QString window; // files right in app/
    const QHash<QString, QStringList> allowed{
        {u"models"_s, {u"models"_s}},
        {u"workbench"_s, {u"models"_s, u"workbench"_s}},
        {u"widgets"_s, {u"parts"_s, u"widgets"_s}},
        {u"pages"_s, {u"parts"_s, u"models"_s, u"workbench"_s, u"widgets"_s, u"pages"_s}},
        {window, {u"parts"_s, u"models"_s, u"workbench"_s, u"widgets"_s, u"pages"_s, window}},
    };
    QStringList problems;
    for (const Include &include : includesBelow(base)) {
        const QString layer = layerOf(include.file, base);
        if (layer == u"cli")
            continue;
        if (!allowed.contains(layer)) {
            problems.append(include.file + u" is in no layer"_s);
            continue;
        }
        if (!include.quoted) {
            // Widgets can be taken elsewhere: of the library they know the secret type alone.
            if (layer == u"widgets" && include.path.startsWith(u"cozewi/") && include.path != u"cozewi/secret.h")
                problems.append(wrong(include));
        } else if (!isMoc(include.path)) {
            const QString target = include.path.contains(u'/') ? include.path.section(u'/', 0, 0) : window;
            // The one part that shows nothing.
            if (layer == u"workbench" && include.path == u"parts/doctorrun.h")
                continue;
            if (!allowed.value(layer).contains(target))
                problems.append(wrong(include));
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestIncludes::pagesDoNotKnowEachOther()
{
    QStringList problems;
    for (const Include &include : includesBelow(u"app/pages"_s)) {
        const QString page = include.path.section(u'/', -1);
        if (!include.quoted || !page.endsWith(u"page.h") || page == u"page.h")
            continue;
        if (QFileInfo(include.file).completeBaseName() != page.chopped(2))
            problems.append(wrong(include));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestIncludes::libraryKnowsNoTestDoubles()
{
    QStringList problems;
    for (const Include &include : includesBelow(u"libcozewi/src"_s)) {
        if (include.path.startsWith(u"cozewi/testing/"))
            problems.append(wrong(include));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

/// Public headers quote nothing, parts know parts; none knows the sources.
void TestIncludes::widgetsRunOneWay()
{
    const QString base = u"libcozewi/widgets"_s;
    QStringList problems;
    for (const Include &include : includesBelow(base)) {
        const QString layer = layerOf(include.file, base);
        const bool qtOrOurs =
            include.path.startsWith(u"Qt") || include.path.startsWith(u"cozewi/") || !include.path.contains(u'/');
        if (include.quoted ? (layer == u"include" || !include.path.startsWith(u"parts/")) : !qtOrOurs)
            problems.append(wrong(include));
        if (include.path.startsWith(u"cozewi/testing/")
            || (layer == u"parts" && include.path.startsWith(u"cozewi/widgets/")))
            problems.append(wrong(include));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestIncludes)
#include "tst_includes.moc"
