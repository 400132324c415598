// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/icons.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace quern::ui {
namespace {

QString pathOf(const QString& name) { return QStringLiteral(":/icons/%1.svg").arg(name); }

/// Draws an SVG in one colour, at any size and resolution. The file is read when it is first
/// painted.
class TintedSvg final : public QIconEngine {
public:
  TintedSvg(QString path, std::optional<QColor> tint) : m_path(std::move(path)), m_tint(tint) {}

  QIconEngine* clone() const override { return new TintedSvg(m_path, m_tint); }

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    QSvgRenderer renderer(source(mode));
    if (!renderer.isValid()) return;
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    if (mode == QIcon::Disabled) painter->setOpacity(painter->opacity() * 0.4);
    renderer.render(painter, QRectF(rect));
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    const QString key = QStringLiteral("%1|%2|%3x%4|%5")
                            .arg(m_path, colour(mode).name())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(mode);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect({0, 0}, size), mode, state);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
  }

  QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
    return pixmap(size, mode, state);
  }

private:
  QColor colour(QIcon::Mode mode) const {
    if (m_tint) return *m_tint;
    return mode == QIcon::Selected ? Theme::current().accent : Theme::current().text;
  }

  QByteArray source(QIcon::Mode mode) const {
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().replace("currentColor", colour(mode).name().toUtf8());
  }

  QString m_path;
  std::optional<QColor> m_tint;
};

QIcon iconAt(const QString& path, std::optional<QColor> tint) {
  const QString found = QFile::exists(path) ? path : pathOf(QStringLiteral("unknown"));
  return QIcon(new TintedSvg(found, tint));
}

}  // namespace

QIcon icon(const QString& name) { return iconAt(pathOf(name), std::nullopt); }

QIcon icon(const QString& name, const QColor& tint) { return iconAt(pathOf(name), tint); }

QIcon operatorIcon(const OperatorSpec& spec, const QColor& tint) {
  const QString own = pathOf(QStringLiteral("operators/") + qt(spec.id));
  if (QFile::exists(own)) return iconAt(own, tint);
  return iconAt(pathOf(QStringLiteral("families/") + qt(keyOf(spec.family))), tint);
}

QIcon typeIcon(Type type) { return icon(QStringLiteral("types/") + qt(keyOf(type))); }

}  // namespace quern::ui
