// SPDX-License-Identifier: MIT
// Every text in the sources has its translation, and nothing in the .ts files is unfinished.
#include "sourcetree.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Message {
    QString source;
    QStringList translations; ///< the forms of a plural, or one
    QString type;
};

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"message") {
            messages.append(Message());
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().type = xml.attributes().value(u"type"_s).toString();
            QString text;
            while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != u"translation") {
                if (xml.isStartElement() && xml.name() == u"numerusform")
                    messages.last().translations.append(xml.readElementText());
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (messages.last().translations.isEmpty())
                messages.last().translations.append(text);
        }
    }
    if (xml.hasError())
        messages.append({xml.errorString(), {}, u"broken"_s});
    return messages;
}

/// The numbered places of a text: %1, %L2, %n.
QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%L?([0-9]+|n)"_s);
    QStringList found;
    auto matches = place.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void complete_data();
    void complete();
};

void TestTranslations::complete_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QString>("language");
    const QStringList window{u"app"_s};
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        QTest::addRow("libcozewi %s", qPrintable(language))
            << u"libcozewi"_s << QStringList{u"libcozewi/src"_s, u"libcozewi/testing/src"_s} << language;
        QTest::addRow("libcozewi-widgets %s", qPrintable(language))
            << u"libcozewi-widgets"_s << QStringList{u"libcozewi/widgets"_s} << language;
        QTest::addRow("cozewi %s", qPrintable(language)) << u"cozewi"_s << QStringList{u"app/cli"_s} << language;
        QTest::addRow("cozewi-inspector %s", qPrintable(language)) << u"cozewi-inspector"_s << window << language;
    }
}

void TestTranslations::complete()
{
    QFETCH(QString, name);
    QFETCH(QStringList, folders);
    QFETCH(QString, language);

    // A copy, brought up to date: what the sources have and the file has not is unfinished in it.
    QTemporaryDir folder;
    const QString file = u"%1_%2.ts"_s.arg(name, language);
    const QString copy = folder.filePath(file);
    QVERIFY(QFile::copy(SourceTree::root().filePath(u"translations/"_s + file), copy));
    QStringList arguments{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s};
    // Classes inside a namespace are recognised where their headers are found.
    for (const QString &root :
         {u"app"_s, u"libcozewi/src"_s, u"libcozewi/include"_s, u"libcozewi/widgets"_s, u"libcozewi/widgets/include"_s})
        arguments << u"-I"_s << SourceTree::root().filePath(root);
    if (language == u"en")
        arguments.append(u"-pluralonly"_s); // English is in the sources
    for (const QString &source : std::as_const(folders)) {
        const QStringList files = SourceTree::filesBelow(source, {u".h"_s, u".cpp"_s});
        for (const QString &path : files) {
            if (name != u"cozewi-inspector" || !path.startsWith(u"app/cli/"))
                arguments.append(SourceTree::root().filePath(path));
        }
    }
    arguments << u"-ts"_s << copy;
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished() && lupdate.exitCode() == 0);

    QStringList problems;
    for (const QString &path : {copy, SourceTree::root().filePath(u"translations/"_s + file)}) {
        const QList<Message> messages = readMessages(path);
        for (const Message &message : messages) {
            if (!message.type.isEmpty())
                problems.append(message.type + u": "_s + message.source);
            else if (message.translations.contains(QString()))
                problems.append(u"empty: "_s + message.source);
            else if (message.translations.size() == 1 && places(message.source) != places(message.translations.first()))
                problems.append(u"other places: "_s + message.source);
        }
    }
    problems.removeDuplicates();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
