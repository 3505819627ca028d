// SPDX-License-Identifier: MIT
// What the program says to a screen reader over AT-SPI, on a bus and a screen of its own.
#include "preferences.h"
#include "screen.h"

#include <cozewi/client.h>
#include <cozewi/testing/demoproxy.h>
#include <cozewi/testing/demoserver.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSettings>
#include <QtCore/QUrlQuery>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;
using Cozewi::Testing::DemoProxy;
using Cozewi::Testing::DemoServer;

namespace {

/// A session bus of its own, on which D-Bus starts the bus of AT-SPI when it is asked for.
class Bus {
public:
    bool start(const QProcessEnvironment &environment)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setStandardErrorFile(QProcess::nullDevice());
        endWithTest(m_process);
        // Qt joins a bus of AT-SPI that is there already. Lives for as long as `cat` has something to wait for.
        const QString script = u"dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus "
                               "org.a11y.Bus.GetAddress >/dev/null && echo \"$DBUS_SESSION_BUS_ADDRESS\" && exec cat"_s;
        m_process.start(u"dbus-run-session"_s, {u"--"_s, u"sh"_s, u"-c"_s, script});
        if (!m_process.waitForStarted())
            return false;
        while (!m_process.canReadLine() && m_process.waitForReadyRead(10000)) { }
        m_address = QString::fromUtf8(m_process.readLine()).trimmed();
        return !m_address.isEmpty();
    }
    ~Bus()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
    }
    [[nodiscard]] QString address() const { return m_address; }

private:
    QProcess m_process;
    QString m_address;
};

struct Entry {
    QString role;
    QString name;
    QString description;
    QStringList texts; ///< all that it says
    QSize size;
    bool showing = false;
    bool focusable = false;
};

Entry entryFrom(const QJsonObject &object)
{
    const auto text = [&](QStringView member) { return object[member].toString(); };
    Entry entry{text(u"role"),
                text(u"name"),
                text(u"description"),
                {},
                {},
                object[u"showing"].toBool(),
                object[u"focusable"].toBool()};
    entry.texts << entry.name << entry.description << text(u"text") << object[u"value"].toVariant().toString();
    const QJsonObject attributes = object[u"attributes"].toObject();
    for (const QJsonValue &value : attributes)
        entry.texts << value.toString();
    entry.size = {object[u"size"][0].toInt(), object[u"size"][1].toInt()};
    return entry;
}

/// Shorter ones may be a part of something harmless, such as "8" and "true".
void addSecret(QStringList &secrets, const QString &value)
{
    constexpr qsizetype least = 12;
    if (value.size() >= least)
        secrets << value;
}

void addLeaves(QStringList &secrets, const QJsonValue &json)
{
    if (json.isString())
        addSecret(secrets, json.toString());
    const QJsonObject object = json.toObject();
    for (const QJsonValue &member : object)
        addLeaves(secrets, member);
    const QJsonArray array = json.toArray();
    for (const QJsonValue &member : array)
        addLeaves(secrets, member);
}

/// Everything that the platform handed out, and what was sent to it.
QStringList secretsOf(const DemoServer &server, const DemoProxy &proxy)
{
    QStringList secrets;
    const Cozewi::Environment environment = server.environment();
    addSecret(secrets, environment.value(u"COZE_WORKLOAD_IDENTITY_CLIENT_SECRET"_s));
    addSecret(secrets, proxy.ticket());
    const Cozewi::Client client{Cozewi::Configuration(environment)};
    for (const Cozewi::ProjectEnvVar &variable : client.getProjectEnvVars()) {
        // Long texts are looked for line by line: what wraps them may break them.
        for (const QString &line : variable.value().split(u'\n'))
            addSecret(secrets, line);
    }
    for (const QString &name : server.integrations()) {
        const QString credential = client.getIntegrationCredential(name);
        addSecret(secrets, credential);
        addLeaves(secrets, QJsonDocument::fromJson(credential.toUtf8()).object());
    }
    // Every PEM block has these; names of hosts are shown with the kind of a value.
    secrets.removeIf([](const QString &text) { return text.startsWith(u"-----"); });
    return secrets;
}

/// ID tokens and access tokens as they came over the wire.
QStringList tokensOf(const DemoServer &server)
{
    constexpr qsizetype least = 60;
    QStringList tokens;
    for (const Cozewi::Testing::RecordedRequest &request : server.requests()) {
        QByteArrayList values{request.header("Authorization").split(' ').last()};
        for (const auto &[name, value] : QUrlQuery(QString::fromUtf8(request.body)).queryItems(QUrl::FullyDecoded))
            values << value.toUtf8();
        for (const QByteArray &value : std::as_const(values)) {
            if (value.size() >= least)
                tokens << QString::fromUtf8(value);
        }
    }
    tokens.removeDuplicates();
    return tokens;
}

} // namespace

class TestAccessibilityBus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesEverythingAndTellsNoSecret();

private:
    QList<Entry> read(const QProcessEnvironment &environment, const QStringList &wanted)
    {
        QProcess reader;
        reader.setProcessEnvironment(environment);
        reader.start(QStringLiteral(PYTHON3), QStringList{QStringLiteral(READER), u"cozewi-inspector"_s} + wanted);
        if (!reader.waitForFinished(60000) || reader.exitCode() != 0) {
            QTest::qFail(reader.readAllStandardError().constData(), __FILE__, __LINE__);
            return {};
        }
        QList<Entry> entries;
        const QJsonArray array = QJsonDocument::fromJson(reader.readAllStandardOutput()).array();
        for (const QJsonValue &value : array)
            entries << entryFrom(value.toObject());
        return entries;
    }
};

void TestAccessibilityBus::namesEverythingAndTellsNoSecret()
{
    Screen screen;
    QVERIFY2(screen.start(), "needs xvfb, openbox and xdotool");
    QProcessEnvironment environment = screen.environment();
    Bus bus;
    QVERIFY2(bus.start(environment), "needs dbus and at-spi2-core");
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, bus.address());
    environment.insert(u"QT_ACCESSIBILITY"_s, u"1"_s);
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);

    // The server of the demo, in this process: here its secrets are known.
    const DemoServer server;
    const DemoProxy proxy;
    const Cozewi::Environment identity = server.environment().overlaidWith(proxy.environment(DemoProxy::Scheme::Https));
    QProcessEnvironment programs = environment;
    for (const QString &name : identity.names())
        programs.insert(name, identity.value(name));
    // Names that an earlier start has left: they are asked for at once.
    qputenv("XDG_CONFIG_HOME", screen.folder().toUtf8());
    QCoreApplication::setOrganizationName(u"cozewi"_s);
    QCoreApplication::setApplicationName(u"cozewi-inspector"_s);
    Preferences::setIntegrations(u"process"_s, server.integrations());
    QSettings().sync(); // there is no event loop here that would

    QProcess program;
    program.setProcessEnvironment(programs);
    endWithTest(program);
    program.start(QStringLiteral(INSPECTOR), {u"--lang"_s, u"en"_s});
    QVERIFY(program.waitForStarted());
    const QString window =
        screen.tool({u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--name"_s, u"Cozewi Inspector"_s});
    QVERIFY(!window.isEmpty());
    QVERIFY(!screen.tool({u"windowactivate"_s, u"--sync"_s, window, u"getactivewindow"_s}).isEmpty());

    const struct {
        QString keys;
        QStringList wanted; ///< on the page once it is complete
    } pages[] = {
        {u"ctrl+1"_s, {u"Access token"_s, u"DATABASE_URL"_s, u"integration-volcano-ark"_s}},
        {u"ctrl+2"_s, {u"Header and claims"_s, u"signature not verified"_s, u"Last exchanges"_s}},
        {u"ctrl+3"_s, {u"Compare two lanes"_s, u"Lane to try"_s}},
        {u"ctrl+4"_s, {u"Integration credentials"_s, u"integration-feishu-base"_s, u"app_secret"_s}},
        {u"ctrl+5"_s, {u"Filter by name"_s, u"SESSION_SECRET"_s}},
        {u"ctrl+6"_s, {u"CONNECT"_s}},
        {u"ctrl+7"_s, {u"Exchanges"_s, u"access-token"_s}},
        {u"ctrl+8"_s, {u"Send"_s}},
        {u"ctrl+9"_s, {u"Variables of the configuration"_s, u"COZE_WORKLOAD_IDENTITY_CLIENT_SECRET"_s}},
        {u"ctrl+shift+r"_s, {u"## Findings"_s}},
    };
    QStringList nameless;
    QStringList said;
    int focusable = 0;
    int pictures = 0;
    for (const auto &page : pages) {
        screen.tool({u"key"_s, page.keys});
        const QList<Entry> entries = read(programs, page.wanted);
        QVERIFY2(!entries.isEmpty(), qPrintable(page.keys));
        for (const Entry &entry : entries) {
            said << entry.texts;
            // Cells may be empty; the table that they are in has a name.
            if (!entry.showing || !entry.focusable || entry.role == "table cell"_L1)
                continue;
            ++focusable;
            const QString what = u"%1: %2 “%3”"_s.arg(page.keys, entry.role, entry.name);
            if (entry.name.isEmpty())
                nameless << what;
            // As wide as high: a picture without a text.
            if (entry.role == "push button"_L1 && entry.size.width() * 5 < entry.size.height() * 6) {
                ++pictures;
                if (entry.description.isEmpty())
                    nameless << what + u" without a description"_s;
            }
        }
    }
    QVERIFY(focusable > 50 && pictures > 5);
    QVERIFY(said.contains(Cozewi::Secret::mask())); // what is masked is read, too
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));

    const QStringList secrets = secretsOf(server, proxy) + tokensOf(server);
    QVERIFY(secrets.size() > 20);
    QStringList leaks;
    for (const QString &text : std::as_const(said)) {
        for (const QString &secret : secrets) {
            if (text.contains(secret))
                leaks << secret.first(8) + u"… in "_s + text.first(qMin<qsizetype>(text.size(), 60));
        }
    }
    leaks.removeDuplicates();
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));

    screen.tool({u"key"_s, u"ctrl+q"_s});
    QVERIFY(program.waitForFinished(10000));
    QCOMPARE(program.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestAccessibilityBus)
#include "tst_accessibilitybus.moc"
