// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/picture_replay.h"

#include <QFontMetrics>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPicture>

namespace quern::ui {
namespace {

/// Hands everything on to a painter, and puts text back on its baseline.
class Baselines final : public QPaintEngine {
public:
  explicit Baselines(QPainter& to)
      : QPaintEngine(AllFeatures),
        m_to(to),
        m_transform(to.transform()),
        m_clipped(to.hasClipping()),
        m_clip(to.clipPath()) {}

  Type type() const override { return User; }
  bool begin(QPaintDevice*) override { return true; }
  bool end() override { return true; }

  void updateState(const QPaintEngineState& now) override {
    const DirtyFlags changed = now.state();
    if (changed & DirtyPen) m_to.setPen(now.pen());
    if (changed & DirtyBrush) m_to.setBrush(now.brush());
    if (changed & DirtyBrushOrigin) m_to.setBrushOrigin(now.brushOrigin());
    if (changed & DirtyBackground) m_to.setBackground(now.backgroundBrush());
    if (changed & DirtyBackgroundMode) m_to.setBackgroundMode(now.backgroundMode());
    if (changed & DirtyFont) m_to.setFont(now.font());
    if (changed & DirtyOpacity) m_to.setOpacity(now.opacity());
    if (changed & DirtyCompositionMode) m_to.setCompositionMode(now.compositionMode());
    if (changed & DirtyHints) {
      m_to.setRenderHints(m_to.renderHints(), false);
      m_to.setRenderHints(now.renderHints());
    }
    if (changed & DirtyTransform) m_to.setTransform(now.transform() * m_transform);
    if (changed & DirtyClipPath) clip(now.clipPath(), now.clipOperation());
    if (changed & DirtyClipRegion) {
      QPainterPath path;
      path.addRegion(now.clipRegion());
      clip(path, now.clipOperation());
    }
    if (changed & DirtyClipEnabled && !now.isClipEnabled()) clip({}, Qt::NoClip);
  }

  void drawPath(const QPainterPath& path) override { m_to.drawPath(path); }
  void drawRects(const QRectF* rects, int count) override { m_to.drawRects(rects, count); }
  void drawLines(const QLineF* lines, int count) override { m_to.drawLines(lines, count); }
  void drawEllipse(const QRectF& place) override { m_to.drawEllipse(place); }
  void drawPoints(const QPointF* points, int count) override { m_to.drawPoints(points, count); }
  void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
    if (mode == PolylineMode)
      m_to.drawPolyline(points, count);
    else
      m_to.drawPolygon(points, count, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
  }
  void drawPixmap(const QRectF& place, const QPixmap& pixmap, const QRectF& part) override {
    m_to.drawPixmap(place, pixmap, part);
  }
  void drawTiledPixmap(const QRectF& place, const QPixmap& pixmap, const QPointF& at) override {
    m_to.drawTiledPixmap(place, pixmap, at);
  }
  void drawImage(const QRectF& place, const QImage& image, const QRectF& part,
                 Qt::ImageConversionFlags flags) override {
    m_to.drawImage(place, image, part, flags);
  }
  void drawTextItem(const QPointF& at, const QTextItem& item) override {
    const double below = item.ascent() - QFontMetrics(item.font()).ascent();
    m_to.drawTextItem(at - QPointF(0, below), item);
  }

private:
  /// Within the clip that was there before.
  void clip(const QPainterPath& path, Qt::ClipOperation operation) {
    if (operation == Qt::NoClip && !m_clipped) return m_to.setClipping(false);
    const QTransform now = m_to.transform();
    const bool anew = operation == Qt::NoClip || operation == Qt::ReplaceClip;
    if (m_clipped && anew) {
      m_to.setTransform(m_transform);
      m_to.setClipPath(m_clip);
      m_to.setTransform(now);
    }
    if (operation != Qt::NoClip) m_to.setClipPath(path, m_clipped ? Qt::IntersectClip : operation);
  }

  QPainter& m_to;
  QTransform m_transform;
  bool m_clipped;
  QPainterPath m_clip;
};

/// As large and as dense as the device that it stands for.
class Stage final : public QPaintDevice {
public:
  explicit Stage(QPainter& to) : m_device(*to.device()), m_engine(to) {}
  QPaintEngine* paintEngine() const override { return &m_engine; }

protected:
  int metric(PaintDeviceMetric metric) const override {
    switch (metric) {
      case PdmWidth: return m_device.width();
      case PdmHeight: return m_device.height();
      case PdmWidthMM: return m_device.widthMM();
      case PdmHeightMM: return m_device.heightMM();
      case PdmDpiX: return m_device.logicalDpiX();
      case PdmDpiY: return m_device.logicalDpiY();
      case PdmPhysicalDpiX: return m_device.physicalDpiX();
      case PdmPhysicalDpiY: return m_device.physicalDpiY();
      case PdmNumColors: return m_device.colorCount();
      case PdmDepth: return m_device.depth();
      case PdmDevicePixelRatio: return static_cast<int>(m_device.devicePixelRatio());
      case PdmDevicePixelRatioScaled:
        return static_cast<int>(m_device.devicePixelRatioF() * devicePixelRatioFScale());
    }
    return 0;
  }

private:
  QPaintDevice& m_device;
  mutable Baselines m_engine;
};

}  // namespace

void replay(const QPicture& picture, QPainter& painter, const QPointF& at) {
  painter.save();
  painter.translate(at);
  // A picture replays in inches; here one unit stays one unit, whatever the resolutions.
  const QPaintDevice& device = *painter.device();
  painter.scale(static_cast<double>(picture.logicalDpiX()) / device.logicalDpiX(),
                static_cast<double>(picture.logicalDpiY()) / device.logicalDpiY());
  Stage stage(painter);
  QPainter player(&stage);
  player.drawPicture(0, 0, picture);
  player.end();
  painter.restore();
}

}  // namespace quern::ui
