// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_export.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/table/csv_writer.h"
#include "ui/figures/figure_surface.h"
#include "ui/figures/pdf_text.h"
#include "ui/figures/picture_replay.h"
#include "ui/shell/language.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace quern::ui {
namespace {

constexpr int pixelsPerInch = 96;  // of a 100 % screen

QPicture pictureOf(const Figure& figure, QSize size, const FigureStyle& style,
                   const std::optional<QRectF>& visible) {
  const std::unique_ptr<FigureSurface> surface = makeSurface(figure, style);
  if (visible && !visible->isEmpty()) surface->showPart(*visible);
  return surface->picture(size);
}

QByteArray pngOf(const Figure& figure, QSize size, const std::optional<QRectF>& visible) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  FigureStyle style = FigureStyle::onPaper();
  style.forPaper = false;  // pixels after all
  figureToImage(figure, style, size, 2, visible).save(&buffer, "PNG");
  return bytes;
}

/// The font, or else one that every system has: Qt names only the first family.
QByteArray withFallbacks(const QByteArray& svg) {
  static const QRegularExpression family(QStringLiteral("font-family=\"([^\"]*)\""));
  return QString::fromUtf8(svg)
      .replace(family, QStringLiteral("font-family=\"\\1, Noto Sans CJK SC, sans-serif\""))
      .toUtf8();
}

}  // namespace

void renderFigure(const Figure& figure, QPainter& painter, const QRectF& target,
                  const FigureStyle& style, const std::optional<QRectF>& visible) {
  if (figure.layers.empty()) return;
  const QPicture picture = pictureOf(figure, target.size().toSize(), style, visible);
  replay(picture, painter, target.topLeft());
}

bool isSquare(const Figure& figure) {
  return std::ranges::any_of(figure.layers, [](const FigureLayer& layer) {
    const auto* rule = std::get_if<RuleLayer>(&layer);
    return rule != nullptr && rule->kind == RuleLayer::Kind::diagonal && rule->at == 0;
  });
}

QSize sizeInText(const Figure& figure, double width) {
  constexpr double usual = 0.53, square = 0.72;
  return QSizeF(width, std::round(width * (isSquare(figure) ? square : usual))).toSize();
}

QByteArray figureToSvg(const Figure& figure, QSize size, const std::optional<QRectF>& visible) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setSize(size);
  generator.setViewBox(QRect(QPoint(), size));
  generator.setResolution(pixelsPerInch);
  generator.setTitle(translated(figure.title).toHtmlEscaped());
  generator.setDescription(translated(describe(figure)).toHtmlEscaped());
  QPainter painter(&generator);
  renderFigure(figure, painter, QRectF(QPointF(), QSizeF(size)), FigureStyle::onPaper(), visible);
  painter.end();
  return withFallbacks(bytes);
}

QByteArray figureToPdf(const Figure& figure, QSize size, const std::optional<QRectF>& visible) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  const double points = 72.0 / pixelsPerInch;
  writer.setPageSize(QPageSize(QSizeF(size) * points, QPageSize::Point, {}, QPageSize::ExactMatch));
  writer.setPageMargins({});
  writer.setTitle(translated(figure.title));
  writer.setResolution(pixelsPerInch);
  QPainter painter(&writer);
  renderFigure(figure, painter, QRectF(QPointF(), QSizeF(size)), FigureStyle::onPaper(), visible);
  painter.end();
  return withIdeographs(bytes);
}

QImage figureToImage(const Figure& figure, const FigureStyle& style, QSize size, double ratio,
                     const std::optional<QRectF>& visible) {
  QImage image((QSizeF(size) * ratio).toSize(), QImage::Format_RGB32);
  image.setDevicePixelRatio(ratio);
  image.fill(style.background);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  renderFigure(figure, painter, QRectF(QPointF(), QSizeF(size)), style, visible);
  painter.end();
  return image;
}

void exportFigure(const Figure& figure, const QString& path, QSize size,
                  const std::optional<QRectF>& visible) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  const std::string name = std8(path);
  if (suffix == QLatin1String("csv")) {
    Context context;
    writeCsv(figureData(figure), {.safeForSpreadsheets = true}, context,
             std::filesystem::path(name));
    return;
  }
  QByteArray bytes;
  if (suffix == QLatin1String("png"))
    bytes = pngOf(figure, size, visible);
  else if (suffix == QLatin1String("svg"))
    bytes = figureToSvg(figure, size, visible);
  else if (suffix == QLatin1String("pdf"))
    bytes = figureToPdf(figure, size, visible);
  else
    throw Error({tr("A figure cannot be written as %1."), std8(QFileInfo(path).fileName())},
                {.file = name}, {tr("Choose a name that ends in .png, .svg, .pdf or .csv.")});
  writeFile(name, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

}  // namespace quern::ui
