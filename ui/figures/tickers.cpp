// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/tickers.h"

#include "core/base/dates.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace quern::ui {
namespace {

constexpr double minute = 60, hour = 3'600, day = 86'400, month = 30.44 * day;

constexpr std::array<double, 19> clockSteps{1,       2,        5,          10,          15,
                                            30,      minute,   5 * minute, 15 * minute, 30 * minute,
                                            hour,    3 * hour, 6 * hour,   12 * hour,   day,
                                            2 * day, 3 * day,  7 * day,    14 * day};
constexpr std::array<int, 14> monthSteps{1,   2,   3,   6,     12,    24,    60,
                                         120, 240, 600, 1'200, 2'400, 6'000, 12'000};

CivilDate dateOf(double seconds) {
  return civilFromDays(static_cast<Days>(std::floor(seconds / day)));
}

// Letters of 2024, 2024-05 and 2024-05-03.
constexpr int yearLetters = 4, monthLetters = 7, dayLetters = 10;

double monthStart(int months) {  // counted from January of the year 0
  const int year = months >= 0 ? months / 12 : -((11 - months) / 12);
  return static_cast<double>(daysFromCivil({year, months - year * 12 + 1, 1})) * day;
}

int monthsOf(double seconds) {
  const CivilDate date = dateOf(seconds);
  return date.year * 12 + date.month - 1;
}

QString iso(double seconds) {
  return QString::fromStdString(isoDate(static_cast<Days>(std::floor(seconds / day))));
}

QString clock(double seconds, bool withSeconds) {
  const auto ofDay = static_cast<int>(std::lround(seconds - std::floor(seconds / day) * day));
  const QTime time = QTime(0, 0).addSecs(ofDay);
  return time.toString(withSeconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

}  // namespace

double NumberTicker::getTickStep(const QCPRange& range) {
  const auto ticks = [&range](double step) {
    return std::floor(range.upper / step + 1e-9) - std::ceil(range.lower / step - 1e-9) + 1;
  };
  double step = QCPAxisTicker::getTickStep(range);
  if (ticks(step) < 2) {
    const double power = std::pow(10.0, std::floor(std::log10(step) + 1e-9));
    const double mantissa = step / power;  // 1, 2, 2.5 or 5
    step = mantissa > 2.2 && mantissa < 4 ? power : step / 2;
  }
  if (!m_whole || step >= 5) return step;
  const std::array steps{1.0, 2.0, 5.0};
  const double whole = *std::lower_bound(steps.begin(), steps.end(), step - 1e-9);
  return whole == 5 && ticks(whole) < 2 ? 2 : whole;
}

QVector<QString> NumberTicker::createLabelVector(const QVector<double>& ticks, const QLocale&,
                                                 QChar, int) {
  const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : 1;
  double largest = 0;
  for (const double tick : ticks) largest = std::max(largest, std::abs(tick));
  int decimals = 0;  // as many as the step has: 1 for 2.5
  while (decimals < 12 && std::abs(step * std::pow(10.0, decimals) -
                                   std::round(step * std::pow(10.0, decimals))) > 1e-6)
    ++decimals;
  QVector<QString> labels;
  const bool extreme = largest >= 1e12 || (largest > 0 && largest < 1e-5);
  for (const double tick : ticks)
    labels += extreme ? readable(std::abs(tick) < step * 1e-6 ? 0 : tick, 4)
                      : withDecimals(tick, decimals);
  return labels;
}

/// The smallest step whose labels stand apart; closer to each other where there would be but one.
double DateTicker::getTickStep(const QCPRange& range) {
  const double apart = stepFor(range, 4);
  if (createTickVector(apart, range).size() > 1) return apart;
  const double close = stepFor(range, 1);
  return createTickVector(close, range).size() > 1 ? close : stepFor(range, 4);
}

double DateTicker::stepFor(const QCPRange& range, int spare) {
  const auto fits = [&](double step, int letters) {
    return m_lines > 0 ? range.size() / step <= m_lines
                       : range.size() / step * (letters + spare) <= m_room;
  };
  const double smallest = m_kind == AxisKind::date ? day : 1;
  m_months = false;
  for (const double step : clockSteps)
    if (step >= smallest && fits(step, dayLetters)) return m_step = step;
  m_months = true;
  for (const int months : monthSteps)
    if (fits(months * month, months >= 12 ? yearLetters : monthLetters)) return m_step = months;
  return m_step = monthSteps.back();
}

QVector<double> DateTicker::createTickVector(double step, const QCPRange& range) {
  QVector<double> ticks;
  if (!m_months) {
    for (double tick = std::ceil(range.lower / step) * step; tick <= range.upper; tick += step)
      ticks += tick;
    return ticks;
  }
  const int every = static_cast<int>(step);
  for (int at = monthsOf(range.lower) / every * every; monthStart(at) <= range.upper; at += every)
    if (monthStart(at) >= range.lower) ticks += monthStart(at);
  return ticks;
}

QVector<QString> DateTicker::createLabelVector(const QVector<double>& ticks, const QLocale&, QChar,
                                               int) {
  QVector<QString> labels;
  QString lastDay;
  for (const double tick : ticks) {
    const QString date = iso(tick);
    if (m_months) {
      labels += m_step >= 12 ? date.section(QLatin1Char('-'), 0, 0) : date.left(date.size() - 3);
    } else if (m_step >= day) {
      labels += date;
    } else {  // the date once, below the first time of each day
      const QString time = clock(tick, m_step < minute);
      labels += date == lastDay ? time : QStringLiteral("%1\n%2").arg(time, date);
      lastDay = date;
    }
  }
  return labels;
}

void CategoryTicker::setElided(const QFont& font, double width) {
  m_font = font;
  m_width = width;
}

QVector<double> CategoryTicker::createTickVector(double, const QCPRange& range) {
  QVector<double> ticks;
  const int first = std::max(0, static_cast<int>(std::ceil(range.lower)));
  const int last = std::min(m_categories.size() - 1, static_cast<int>(std::floor(range.upper)));
  for (int place = (first + m_every - 1) / m_every * m_every; place <= last; place += m_every)
    ticks += place;
  return ticks;
}

QVector<QString> CategoryTicker::createLabelVector(const QVector<double>& ticks, const QLocale&,
                                                   QChar, int) {
  const QFontMetricsF metrics(m_font);
  QVector<QString> labels;
  for (const double tick : ticks)
    labels += metrics.elidedText(m_categories.names().value(static_cast<int>(std::lround(tick))),
                                 Qt::ElideRight, m_width);
  return labels;
}

}  // namespace quern::ui
