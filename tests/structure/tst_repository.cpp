// SPDX-License-Identifier: MIT
// What must not be in a public repository, and what every file must have.
#include "sourcetree.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isText(const QString &path)
{
    return !path.endsWith(u".png") && !path.endsWith(u".ico");
}

/// "path:line: text" for every line of a tracked text file that matches.
QStringList linesThatMatch(const QRegularExpression &expression)
{
    QStringList found;
    const QStringList files = SourceTree::files();
    for (const QString &path : files) {
        if (!isText(path))
            continue;
        int number = 0;
        for (const QByteArray &line : SourceTree::read(path).split('\n')) {
            ++number;
            if (expression.match(QString::fromUtf8(line)).hasMatch())
                found.append(u"%1:%2: %3"_s.arg(path).arg(number).arg(QString::fromUtf8(line.left(160))));
        }
    }
    return found;
}

} // namespace

class TestRepository : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesNoMachine();
    void namesNoRegistry();
    void lockFileHasNoAddresses();
    void sourcesNameTheirLicence();
    void leavesNothingForLater();
    void verifiesCertificates();
};

void TestRepository::namesNoMachine()
{
    // A home, a work folder, or the root of a build somewhere.
    const QRegularExpression path(uR"((^|[^\w.~/$}-])/(home|root|work|Users|builds?)/\w)"_s);
    const QStringList found = linesThatMatch(path);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestRepository::namesNoRegistry()
{
    // Spelled so that this file does not match.
    const QRegularExpression host(u"registry[.]npmjs|registry[.]yarnpkg|npmmirror[.]com|deb[.]debian[.]org|pypi[.]org"
                                  "|files[.]pythonhosted|archive[.]ubuntu|proxy[.]golang|_auth[T]oken"_s);
    const QStringList found = linesThatMatch(host);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestRepository::lockFileHasNoAddresses()
{
    const QJsonObject lock = QJsonDocument::fromJson(SourceTree::read(u"tests/peers/package-lock.json"_s)).object();
    const QJsonObject packages = lock[u"packages"_s].toObject();
    QVERIFY(packages.size() > 10);
    for (auto it = packages.begin(); it != packages.end(); ++it) {
        const QJsonObject package = it->toObject();
        QVERIFY2(!package.contains(u"resolved"), qPrintable(it.key()));
        QVERIFY2(it.key().isEmpty() || package.contains(u"integrity"), qPrintable(it.key()));
    }
}

void TestRepository::sourcesNameTheirLicence()
{
    const QStringList endings{u".cpp"_s, u".h"_s, u".mjs"_s, u".py"_s, u".cmake"_s, u"CMakeLists.txt"_s};
    QStringList without;
    const QStringList files = SourceTree::files();
    for (const QString &path : files) {
        const bool source = std::ranges::any_of(endings, [&](const QString &ending) { return path.endsWith(ending); });
        const QByteArray head = SourceTree::read(path).left(200);
        if (source && !head.startsWith("// SPDX-License-Identifier: MIT\n")
            && !head.contains("# SPDX-License-Identifier: MIT\n"))
            without.append(path);
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
}

void TestRepository::leavesNothingForLater()
{
    const QRegularExpression mark(u"\\b(TO[D]O|FIX[M]E|XX[X])\\b"_s);
    const QStringList found = linesThatMatch(mark);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

// docs/security.md: certificates are always verified; nothing turns that off.
void TestRepository::verifiesCertificates()
{
    const QRegularExpression waiver(u"(\\.|->)ignoreSslErrors\\(|QSslSocket::(VerifyNone|QueryPeer)"_s);
    QStringList found;
    int sources = 0;
    for (const QString &folder : {u"libcozewi/src"_s, u"libcozewi/widgets"_s, u"app"_s}) {
        for (const QString &path : SourceTree::filesBelow(folder, {u".cpp"_s, u".h"_s})) {
            ++sources;
            if (waiver.match(QString::fromUtf8(SourceTree::read(path))).hasMatch())
                found.append(path);
        }
    }
    QVERIFY(sources > 100);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestRepository)
#include "tst_repository.moc"
