// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/data_plot.h"

#include "ui/figures/bars_mark.h"
#include "ui/figures/boxes_mark.h"
#include "ui/figures/figure_export.h"
#include "ui/figures/header_element.h"
#include "ui/figures/heat_mark.h"
#include "ui/figures/line_mark.h"
#include "ui/figures/points_mark.h"
#include "ui/figures/reading_overlay.h"
#include "ui/figures/whole_numbers.h"
#include "ui/shell/language.h"

#include <algorithm>
#include <cmath>

namespace quern::ui {
namespace {

template <class Layer>
bool has(const Figure& figure) {
  return std::any_of(figure.layers.begin(), figure.layers.end(),
                     [](const FigureLayer& layer) { return std::holds_alternative<Layer>(layer); });
}

bool hasLyingBars(const Figure& figure) {
  return std::any_of(figure.layers.begin(), figure.layers.end(), [](const FigureLayer& layer) {
    const auto* bars = std::get_if<BarsLayer>(&layer);
    return bars != nullptr && bars->horizontal;
  });
}

int barLayers(const Figure& figure) {
  return static_cast<int>(std::count_if(
      figure.layers.begin(), figure.layers.end(),
      [](const FigureLayer& layer) { return std::holds_alternative<BarsLayer>(layer); }));
}

/// Makes the mark of a layer, which the plot then owns.
struct MarkMaker {
  QCPAxis *x, *y;
  const FigureStyle& style;
  AxisReading& reading;
  int barLayers = 1, bars = 0;

  Mark* operator()(const PointsLayer& layer) { return new PointsMark(x, y, style, reading, layer); }
  Mark* operator()(const LineLayer& layer) { return new LineMark(x, y, style, reading, layer); }
  Mark* operator()(const BandLayer& layer) { return new BandMark(x, y, style, reading, layer); }
  Mark* operator()(const RuleLayer& layer) { return new RuleMark(x, y, style, reading, layer); }
  Mark* operator()(const BarsLayer& layer) {
    return new BarsMark(x, y, style, reading, layer, {bars++, barLayers});
  }
  Mark* operator()(const HistogramLayer& layer) {
    return new BarsMark(x, y, style, reading, layer);
  }
  Mark* operator()(const BoxesLayer& layer) { return new BoxesMark(x, y, style, reading, layer); }
  Mark* operator()(const HeatMapLayer& layer) { return new HeatMark(x, y, style, reading, layer); }
  Mark* operator()(const SharesLayer&) { return nullptr; }  // drawn by SharesChart
};

/// Room around the data, as shares of it. A side that ends at a foot (0 of bars) needs none.
Stretch padded(Stretch stretch, double share, bool standsOnZero, bool logarithmic) {
  if (stretch.isEmpty()) return {logarithmic ? 0.1 : 0.0, 1.0};
  if (logarithmic) {
    if (stretch.to <= 0) return {0.1, 1.0};
    if (stretch.from <= 0) stretch.from = std::min(stretch.to / 1'000, 0.5);
    const double factor = std::pow(std::max(stretch.to / stretch.from, 1.5), share);
    return {stretch.from / factor, stretch.to * factor};
  }
  if (stretch.size() <= std::abs(stretch.to) * 1e-12) {
    const double room = stretch.to == 0 ? 1 : std::abs(stretch.to) * 0.1;
    return {stretch.from - room, stretch.to + room};
  }
  const double room = stretch.size() * share;
  return {standsOnZero && stretch.from == 0 ? 0 : stretch.from - room,
          standsOnZero && stretch.to == 0 ? 0 : stretch.to + room};
}

QSharedPointer<QCPAxisTicker> tickerOf(AxisKind kind, bool logarithmic) {
  if (kind == AxisKind::date || kind == AxisKind::timestamp)
    return QSharedPointer<DateTicker>::create(kind);
  if (logarithmic) return QSharedPointer<PowerTicker>::create();
  return QSharedPointer<NumberTicker>::create();
}

}  // namespace

QCPRange kept(const QCPRange& range, const Stretch& whole, double slack) {
  const double size = std::min(range.size(), whole.size() * slack);
  double lower = range.center() - size / 2;
  if (slack <= 1)
    lower = std::clamp(lower, whole.from, std::max(whole.from, whole.to - size));
  else
    lower = std::clamp(lower, whole.from - size / 2, whole.to - size / 2);
  return {lower, lower + size};
}

DataPlot::DataPlot(const Figure& figure, const FigureStyle& style)
    : m_title(translated(figure.title)),
      m_subtitle(translated(figure.subtitle)),
      m_style(style),
      m_header(new HeaderElement(this)),
      m_overlay(new ReadingOverlay(this)) {
  setPlottingHint(QCP::phImmediateRefresh, false);
  setMinimumSize(0, 0);
  setFocusPolicy(Qt::StrongFocus);
  plotLayout()->insertRow(0);
  plotLayout()->addElement(0, 0, m_header);
  plotLayout()->setRowSpacing(0);
  readAxes(figure);
  addMarks(figure);
  measureExtent(figure);
  setUpAxes();
  setWholeSteps(figure);
  setUpInteraction();
  setStyle(style);
  resetView();
}

/// Which axis is drawn where: lying bars have their categories on the upright axis.
void DataPlot::readAxes(const Figure& figure) {
  m_lying = hasLyingBars(figure);
  m_matrix = has<HeatMapLayer>(figure);
  const bool swapped = m_lying && figure.x.kind == AxisKind::category;
  const Axis& across = swapped ? figure.y : figure.x;
  const Axis& up = swapped ? figure.x : figure.y;
  m_reading.xTitle = translated(across.title);
  m_reading.yTitle = translated(up.title);
  m_reading.xKind = across.kind;
  m_reading.yKind = up.kind;
  if (m_matrix || m_lying) m_reading.yKind = AxisKind::category;
  if (m_matrix || has<BoxesLayer>(figure) || (!m_lying && has<BarsLayer>(figure)))
    m_reading.xKind = AxisKind::category;
  xAxis->setScaleType(across.logarithmic && m_reading.xKind == AxisKind::number
                          ? QCPAxis::stLogarithmic
                          : QCPAxis::stLinear);
  yAxis->setScaleType(up.logarithmic && m_reading.yKind == AxisKind::number ? QCPAxis::stLogarithmic
                                                                            : QCPAxis::stLinear);
}

void DataPlot::addMarks(const Figure& figure) {
  MarkMaker maker{xAxis, yAxis, m_style, m_reading, barLayers(figure)};
  for (const FigureLayer& layer : figure.layers)
    if (Mark* mark = std::visit(maker, layer)) m_marks.push_back(mark);
}

void DataPlot::measureExtent(const Figure& figure) {
  Extent all;
  for (const Mark* mark : m_marks) all.add(mark->extent());
  const bool bars = has<BarsLayer>(figure) || has<HistogramLayer>(figure);
  const bool points = has<PointsLayer>(figure);
  const bool xNumber = m_reading.xKind != AxisKind::category;
  const bool yNumber = m_reading.yKind != AxisKind::category;
  m_square = xNumber && yNumber && isSquare(figure);
  if (m_square) {
    all.x.add(all.y);
    all.y = all.x;
  }
  if (!xNumber && !all.x.isEmpty()) {
    all.x.add(-0.5);
    all.x.add(m_reading.xCategories.size() - 0.5);
  }
  if (!yNumber && !all.y.isEmpty()) {
    all.y.add(-0.5);
    all.y.add(m_reading.yCategories.size() - 0.5);
  }
  const bool xLog = xAxis->scaleType() == QCPAxis::stLogarithmic;
  const bool yLog = yAxis->scaleType() == QCPAxis::stLogarithmic;
  const double acrossShare = m_lying ? 0.1 : points ? 0.03 : bars ? 0.01 : 0;
  m_data = all;
  m_full.x = xNumber || all.x.isEmpty() ? padded(all.x, acrossShare, m_lying, xLog) : all.x;
  m_full.y = yNumber || all.y.isEmpty() ? padded(all.y, bars ? 0.08 : 0.05, bars, yLog) : all.y;
  if (m_square) m_full.y = m_full.x;
}

void DataPlot::setUpAxes() {
  const auto setUp = [](QCPAxis* axis, AxisKind kind, const CategoryScale& names,
                        QSharedPointer<CategoryTicker>& ticker) {
    const bool logarithmic = axis->scaleType() == QCPAxis::stLogarithmic;
    if (kind == AxisKind::category) ticker = QSharedPointer<CategoryTicker>::create(names);
    axis->setTicker(ticker ? ticker.staticCast<QCPAxisTicker>() : tickerOf(kind, logarithmic));
    axis->setNumberPrecision(0);
    axis->setSubTicks(false);
    axis->setTickLength(0);
  };
  setUp(xAxis, m_reading.xKind, m_reading.xCategories, m_xNames);
  setUp(yAxis, m_reading.yKind, m_reading.yCategories, m_yNames);
  m_xDates = xAxis->ticker().dynamicCast<DateTicker>();
  m_yDates = yAxis->ticker().dynamicCast<DateTicker>();
  xAxis->setLabel(m_reading.xTitle);
  yAxis->setLabel(m_reading.yTitle);
  yAxis->setRangeReversed(m_yNames != nullptr);  // the first name on top
  xAxis->grid()->setVisible(m_lying);
  yAxis->grid()->setVisible(!m_lying && !m_matrix);
  if (m_square) axisRect()->setAutoMargins(QCP::msLeft | QCP::msTop | QCP::msBottom);
}

/// Epochs, clusters and counts have no halves.
void DataPlot::setWholeSteps(const Figure& figure) {
  const WholeNumbers whole = wholeNumbersOf(figure);
  if (const auto ticker = xAxis->ticker().dynamicCast<NumberTicker>())
    ticker->setWhole(m_lying ? whole.y : whole.x);
  if (const auto ticker = yAxis->ticker().dynamicCast<NumberTicker>()) ticker->setWhole(whole.y);
}

void DataPlot::setHeader() {
  FigureHeader header;
  header.title = m_title;
  header.subtitle = m_subtitle;
  for (const Mark* mark : m_marks)
    for (LegendEntry& entry : mark->legend()) header.legend.push_back(std::move(entry));
  m_header->set(std::move(header), m_style);
}

void DataPlot::setUpInteraction() {
  setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  axisRect()->setRangeDrag(Qt::Horizontal | Qt::Vertical);
  axisRect()->setRangeZoom(Qt::Horizontal | Qt::Vertical);
  const auto keep = [this](QCPAxis* axis, const Stretch& whole, bool names) {
    connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
            [axis, &whole, names](const QCPRange& now) {
              if (axis->scaleType() == QCPAxis::stLogarithmic) return;
              const QCPRange allowed = kept(now, whole, names ? 1 : 4);
              if (std::abs(allowed.lower - now.lower) + std::abs(allowed.upper - now.upper) >
                  whole.size() * 1e-9)
                axis->setRange(allowed);
            });
  };
  keep(xAxis, m_full.x, m_xNames != nullptr);
  keep(yAxis, m_full.y, m_yNames != nullptr);
  connect(selectionRect(), &QCPSelectionRect::accepted, this,
          [this](const QRect& area) { selectRows(area); });
  // A click; Esc, which comes with its event, leaves what was chosen before.
  connect(selectionRect(), &QCPSelectionRect::canceled, this,
          [this](const QRect& area, const QInputEvent* escape) {
            if (escape == nullptr) selectRows({area.topLeft(), QSize(0, 0)});
          });
  connect(this, &QCustomPlot::beforeReplot, this, [this] { expectRoom(size()); });
  connect(this, &QCustomPlot::afterLayout, this, &DataPlot::fitRoom);
}

void DataPlot::styleAxis(QCPAxis* axis, bool horizontal) {
  axis->setTickLabelFont(m_style.axis());
  axis->setLabelFont(m_style.axis());
  axis->setTickLabelColor(m_style.quiet());
  axis->setLabelColor(m_style.ink());
  axis->setTickLabelPadding(6);
  axis->setLabelPadding(6);
  axis->setPadding(horizontal ? 2 : 0);
  const bool foot = !m_matrix && horizontal != m_lying;  // the line on which the data stands
  const QColor quiet = m_style.theme.secondary;
  axis->setBasePen(foot ? QPen(m_style.theme.dark ? quiet.darker(150) : quiet.lighter(150), 1)
                        : QPen(Qt::NoPen));
  // Of no length; with any other cap, a picture still has a dot.
  axis->setTickPen(QPen(Qt::NoBrush, 0, Qt::NoPen, Qt::FlatCap));
  axis->grid()->setPen(QPen(m_style.grid(), 1));
  axis->grid()->setZeroLinePen(QPen(m_style.grid().darker(m_style.theme.dark ? 70 : 115), 1));
}

void DataPlot::setStyle(const FigureStyle& style) {
  m_style = style;
  setBackground(QBrush(style.background));
  styleAxis(xAxis, true);
  styleAxis(yAxis, false);
  setHeader();
  m_overlay->setStyle(m_style);
  // On paper a figure starts where the text around it does.
  plotLayout()->setMargins(style.forPaper ? QMargins(0, 2, 8, 2)
                                          : QMargins(space::m, space::m, space::m + 4, space::s));
  if (m_xDates) {  // a date that the edge would cut is not drawn at all
    QMargins least = axisRect()->minimumMargins();
    const double width = QFontMetricsF(style.axis()).horizontalAdvance(QStringLiteral("2024-01"));
    least.setLeft(static_cast<int>(std::ceil(width / 2)));
    axisRect()->setMinimumMargins(least);
  }
  QColor chosen = style.theme.accent;
  selectionRect()->setPen(QPen(chosen, 1));
  chosen.setAlphaF(0.12F);
  selectionRect()->setBrush(chosen);
  replot(QCustomPlot::rpQueuedReplot);
}

QRectF DataPlot::part() const {
  const QCPRange x = xAxis->range(), y = yAxis->range();
  return QRectF(QPointF(x.lower, y.lower), QPointF(x.upper, y.upper));
}

void DataPlot::showPart(const QRectF& part) {
  xAxis->setRange(part.left(), part.right());
  yAxis->setRange(part.top(), part.bottom());
  replot(QCustomPlot::rpQueuedReplot);
}

bool DataPlot::isZoomed() const {
  const auto differs = [](const QCPRange& range, const Stretch& whole) {
    return std::abs(range.lower - whole.from) + std::abs(range.upper - whole.to) >
           whole.size() * 1e-6;
  };
  return differs(xAxis->range(), m_full.x) || differs(yAxis->range(), m_full.y);
}

void DataPlot::resetView() {
  xAxis->setRange(m_full.x.from, m_full.x.to);
  yAxis->setRange(m_full.y.from, m_full.y.to);
  replot(QCustomPlot::rpQueuedReplot);
}

void DataPlot::setSelectedRows(const std::vector<std::int64_t>& rows) {
  for (Mark* mark : m_marks) mark->setSelectedRows(rows);
  replot(QCustomPlot::rpQueuedReplot);
}

QPicture DataPlot::picture(QSize size) {
  QPicture picture;
  expectRoom(size);
  QCPPainter painter(&picture);
  painter.setMode(QCPPainter::pmVectorized);
  toPainter(&painter, size.width(), size.height());
  painter.end();
  return picture;
}

}  // namespace quern::ui
