// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/loss_monitor.h"

#include "ui/figures/extent.h"
#include "ui/figures/figure_header.h"
#include "ui/figures/plot_values.h"
#include "ui/shell/language.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <map>

namespace quern::ui {
namespace {

constexpr std::size_t mostPoints = 1'000;  // per curve; more cannot be told apart

std::string kindOf(const std::string& series) { return series.substr(0, series.find('/')); }

/// The kind of series to show: "loss" where it is there.
std::string shownKind(const Metrics& metrics) {
  for (const auto& [name, points] : metrics)
    if (kindOf(name) == "loss") return "loss";
  return metrics.empty() ? std::string() : kindOf(metrics.begin()->first);
}

QString nameOf(const std::string& series) {
  const std::string part = series.substr(std::min(series.size(), series.find('/') + 1));
  if (part == "train") return LossMonitor::tr("Training");
  if (part == "validation") return LossMonitor::tr("Validation");
  return qt(part);
}

QString titleOf(const std::string& kind) {
  if (kind == "loss") return LossMonitor::tr("Loss");
  if (kind == "accuracy") return LossMonitor::tr("Accuracy");
  return qt(kind);
}

/// At most so many points, the last one always among them.
QList<QPointF> thinned(const std::vector<MetricPoint>& points) {
  const std::size_t every = points.size() / mostPoints + 1;
  QList<QPointF> result;
  for (std::size_t i = (points.size() - 1) % every; i < points.size(); i += every)
    if (std::isfinite(points[i].y)) result += QPointF(points[i].x, points[i].y);
  return result;
}

/// A round step that divides the stretch into about so many parts.
double niceStep(double size, int parts) {
  const double raw = size / parts;
  const double power = std::pow(10.0, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 5.0, 10.0})
    if (power * factor >= raw) return power * factor;
  return power * 10;
}

/// Widened to round ends, with ticks and labels to match.
void setRange(QValueAxis& axis, Stretch range, int parts, bool whole) {
  if (range.isEmpty()) range = {0, 1};
  if (range.size() <= 0) range = {range.from - 0.5, range.to + 0.5};
  const double step =
      whole ? std::max(1.0, niceStep(range.size(), parts)) : niceStep(range.size(), parts);
  axis.setTickType(QValueAxis::TicksDynamic);
  axis.setTickAnchor(0);
  axis.setTickInterval(step);
  // A little below the lowest tick, so that a curve which ends there is not cut in half.
  const double below = whole ? 0 : range.size() * 0.04;
  axis.setRange(std::floor(range.from / step) * step - below, std::ceil(range.to / step) * step);
  const int decimals = std::clamp(static_cast<int>(-std::floor(std::log10(step) + 1e-9)), 0, 8);
  axis.setLabelFormat(QStringLiteral("%.%1f").arg(decimals));
}

}  // namespace

/// The chart: header on top, curves below, the best epoch as a dot.
class LossMonitor::Chart final : public QChartView {
public:
  explicit Chart(QWidget* parent) : QChartView(new QChart, parent) {
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setLocale(numberLocale());
    chart()->setLocalizeNumbers(true);
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    add(m_best);
    restyle();
  }

  void setMetrics(const Metrics& metrics) {
    const std::string kind = shownKind(metrics);
    m_header.title = kind.empty() ? LossMonitor::tr("Waiting for the first epoch") : titleOf(kind);
    m_xRange = m_yRange = {};
    std::map<std::string, QList<QPointF>> curves;
    for (const auto& [name, points] : metrics) {
      if (kindOf(name) != kind || points.empty()) continue;
      for (const QPointF& point : curves[name] = thinned(points)) {
        m_xRange.add(point.x());
        m_yRange.add(point.y());
      }
    }
    std::erase_if(m_curves, [&](const auto& curve) {
      if (curves.contains(curve.first)) return false;
      chart()->removeSeries(curve.second);
      delete curve.second;
      return true;
    });
    for (const auto& [name, points] : curves) curve(name).replace(points);
    markBest(metrics, kind);
    setRanges();
    restyle();
  }

  void setStatus(const QString& status) {
    m_header.subtitle = status;
    makeRoom();
    viewport()->update();
  }

  void restyle() {
    m_style = FigureStyle::onScreen();
    setBackgroundBrush(m_style.background);
    m_header.legend.clear();
    int hue = 0;
    for (const auto& [name, series] : m_curves) {
      series->setPen(QPen(m_style.hue(hue), 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
      m_header.legend.push_back({LegendEntry::Kind::line, nameOf(name), m_style.hue(hue++)});
    }
    m_best->setMarkerSize(10);
    m_best->setColor(m_style.ink());
    m_best->setBorderColor(m_style.background);
    if (m_best->count() > 0) {
      const QString best = LossMonitor::tr("Best so far: %1 in epoch %2")
                               .arg(readable(m_best->at(0).y(), 4), readable(m_best->at(0).x()));
      m_header.legend.push_back({LegendEntry::Kind::point, best, m_style.ink()});
    }
    styleAxis(*m_x, false);
    styleAxis(*m_y, true);
    m_x->setTitleText(LossMonitor::tr("Epoch"));
    makeRoom();
    viewport()->update();
  }

protected:
  void drawBackground(QPainter* painter, const QRectF& rect) override {
    QChartView::drawBackground(painter, rect);
    m_header.paint(*painter, QRectF(space::m, space::m, width() - 2 * space::m, height()), m_style);
  }
  void resizeEvent(QResizeEvent* event) override {
    QChartView::resizeEvent(event);
    setRanges();
    makeRoom();
  }

private:
  void add(QXYSeries* series) {
    chart()->addSeries(series);
    series->attachAxis(m_x);
    series->attachAxis(m_y);
  }

  QLineSeries& curve(const std::string& name) {
    QLineSeries*& series = m_curves[name];
    if (series == nullptr) {
      series = new QLineSeries;
      add(series);
      chart()->removeSeries(m_best);  // and back: what is added last is drawn on top
      add(m_best);
    }
    return *series;
  }

  /// The lowest validation loss; of other kinds, and without validation, nothing is marked.
  void markBest(const Metrics& metrics, const std::string& kind) {
    m_best->clear();
    const auto found = metrics.find("loss/validation");
    if (kind != "loss" || found == metrics.end() || found->second.empty()) return;
    const auto best =
        std::min_element(found->second.begin(), found->second.end(),
                         [](const MetricPoint& a, const MetricPoint& b) { return a.y < b.y; });
    if (std::isfinite(best->y)) m_best->append(best->x, best->y);
  }

  void styleAxis(QValueAxis& axis, bool upright) {
    axis.setLabelsFont(m_style.axis());
    axis.setLabelsColor(m_style.quiet());
    axis.setTitleFont(m_style.axis());
    axis.setTitleBrush(m_style.ink());
    axis.setLinePen(upright ? QPen(Qt::NoPen) : QPen(m_style.theme.line, 1));
    axis.setGridLinePen(QPen(m_style.grid(), 1));
    axis.setGridLineVisible(upright);
  }

  void setRanges() {
    setRange(*m_x, m_xRange, std::clamp(width() / 80, 2, 6), true);
    setRange(*m_y, m_yRange, std::clamp((height() - 100) / 35, 2, 5), false);
  }

  void makeRoom() {
    m_header.setRoom(height());
    const int top = static_cast<int>(m_header.height(width() - 2 * space::m, m_style));
    chart()->setMargins(QMargins(space::s, space::m + top, space::l, space::s));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
  }

  FigureStyle m_style;
  FigureHeader m_header;
  Stretch m_xRange, m_yRange;
  // The chart owns them.
  QValueAxis* m_x = new QValueAxis;
  QValueAxis* m_y = new QValueAxis;
  QScatterSeries* m_best = new QScatterSeries;
  std::map<std::string, QLineSeries*> m_curves;
};

LossMonitor::LossMonitor(QWidget* parent)
    : QWidget(parent),
      m_chart(std::make_unique<Chart>(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(m_chart.get());
  setMetrics({});
}

LossMonitor::~LossMonitor() = default;

void LossMonitor::setMetrics(const Metrics& metrics) {
  m_chart->setMetrics(metrics);
  for (QWidget* const widget : {static_cast<QWidget*>(this), static_cast<QWidget*>(m_chart.get())})
    widget->setAccessibleName(tr("Training monitor"));
}

void LossMonitor::setStatus(const QString& status) {
  m_chart->setStatus(status);
  setAccessibleDescription(status);
}

QSize LossMonitor::sizeHint() const { return {520, 300}; }

void LossMonitor::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
    m_chart->restyle();
}

}  // namespace quern::ui
