// SPDX-License-Identifier: MIT
#include "preferences.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QSettings>

using namespace Qt::Literals::StringLiterals;

namespace Inspector::Preferences {

namespace {

constexpr int rememberedFiles = 8;

/// One for all: making one looks for four files.
QSettings &store()
{
    static QSettings settings;
    return settings;
}

template<typename T>
T read(const QString &key, const T &fallback = {})
{
    return store().value(key, QVariant::fromValue(fallback)).template value<T>();
}

template<typename T>
void write(const QString &key, const T &value)
{
    // A window of another profile may have written something else since.
    store().sync();
    // What is written waits for the disk.
    if (const QVariant now = QVariant::fromValue(value); store().value(key) != now)
        store().setValue(key, now);
}

/// A path may hold what QSettings takes for a group.
QString integrationsKey(const QString &profileId)
{
    const QByteArray digest = QCryptographicHash::hash(profileId.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"integrations/"_s + QString::fromLatin1(digest.first(16));
}

} // namespace

QByteArray geometry()
{
    return read<QByteArray>(u"window/geometry"_s);
}

void setGeometry(const QByteArray &geometry)
{
    write(u"window/geometry"_s, geometry);
}

QString page()
{
    return read<QString>(u"window/page"_s, u"overview"_s);
}

void setPage(const QString &page)
{
    // The first start writes nothing.
    if (page != Preferences::page())
        write(u"window/page"_s, page);
}

QVariantMap pageSetup(const QString &page)
{
    return read<QVariantMap>(u"pages/"_s + page);
}

void setPageSetup(const QString &page, const QVariantMap &setup)
{
    write(u"pages/"_s + page, setup);
}

Theme::Choice theme()
{
    const auto name = read<QString>(u"look/theme"_s);
    return name == "light"_L1 ? Theme::Choice::Light : name == "dark"_L1 ? Theme::Choice::Dark : Theme::Choice::System;
}

void setTheme(Theme::Choice choice)
{
    write(u"look/theme"_s,
          choice == Theme::Choice::Light      ? u"light"_s
              : choice == Theme::Choice::Dark ? u"dark"_s
                                              : u"system"_s);
}

int textSize()
{
    return qBound(-2, read<int>(u"look/textSize"_s), 10);
}

void setTextSize(int points)
{
    write(u"look/textSize"_s, points);
}

QString language()
{
    return read<QString>(u"look/language"_s);
}

void setLanguage(const QString &language)
{
    write(u"look/language"_s, language);
}

bool tray()
{
    return read<bool>(u"window/tray"_s);
}

void setTray(bool on)
{
    write(u"window/tray"_s, on);
}

bool keepFresh()
{
    return read<bool>(u"token/keepFresh"_s);
}

void setKeepFresh(bool on)
{
    if (on != keepFresh())
        write(u"token/keepFresh"_s, on);
}

QStringList envFiles()
{
    return read<QStringList>(u"profiles/envFiles"_s);
}

void addEnvFile(const QString &path)
{
    store().sync();
    QStringList files = envFiles();
    files.removeAll(path);
    files.prepend(path);
    write(u"profiles/envFiles"_s, files.mid(0, rememberedFiles));
}

QStringList integrations(const QString &profileId)
{
    return read<QStringList>(integrationsKey(profileId));
}

void setIntegrations(const QString &profileId, const QStringList &names)
{
    write(integrationsKey(profileId), names);
}

} // namespace Inspector::Preferences
