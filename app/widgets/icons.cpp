// SPDX-License-Identifier: MIT
#include "widgets/icons.h"

#include "parts/signs.h"

#include <QtCore/QFile>
#include <QtGui/QGuiApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

/// Those that are a shape for how something is are drawn by what the widgets for others have too.
std::optional<Cozewi::Parts::Sign> signNamed(const QString &name)
{
    using Cozewi::Parts::Sign;
    static const QHash<QString, Sign> signs{{u"check"_s, Sign::Check},
                                            {u"warning"_s, Sign::Warning},
                                            {u"cross"_s, Sign::Cross},
                                            {u"info"_s, Sign::Info},
                                            {u"dash"_s, Sign::Dash}};
    const auto found = signs.constFind(name);
    return found == signs.cend() ? std::nullopt : std::optional(*found);
}

/// Fills \a image; false where there is no such icon.
bool drawIcon(QPainter *painter, const QString &name, const QColor &colour, int size)
{
    if (const auto sign = signNamed(name)) {
        drawSign(painter, *sign, QRect(0, 0, size, size), colour);
        return true;
    }
    QFile file(u":/cozewi/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer(svg).render(painter, QRectF(0, 0, size, size));
    return true;
}

class ToneIconEngine : public QIconEngine {
public:
    ToneIconEngine(QString name, Tone tone)
        : m_name(std::move(name))
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = qMin(rect.width(), rect.height());
        const QPixmap image = draw(mode, size, painter->device()->devicePixelRatio());
        painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, image);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return draw(mode, qMin(size.width(), size.height()), 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // size is in device pixels here.
        return draw(mode, qRound(qMin(size.width(), size.height()) / scale), scale);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ToneIconEngine(*this); }

private:
    [[nodiscard]] QPixmap draw(QIcon::Mode mode, int size, qreal ratio) const
    {
        const QPalette palette = QGuiApplication::palette();
        const Tone shown = mode == QIcon::Disabled ? Tone::Muted : m_tone;
        return iconPixmap(m_name, Theme::tone(shown, palette), size, ratio);
    }

    QString m_name;
    Tone m_tone;
};

} // namespace

QIcon applicationIcon()
{
    return QIcon(u":/cozewi/cozewi-inspector.svg"_s);
}

QIcon icon(const QString &name, Tone tone)
{
    return QIcon(new ToneIconEngine(name, tone));
}

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    const QString key = u"cozewi:%1:%2:%3:%4"_s.arg(name, colour.name()).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool drawn = drawIcon(&painter, name, colour, size);
    painter.end();
    if (!drawn)
        return {};
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace Inspector
