// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/plot_values.h"

#include <qcustomplot.h>

namespace quern::ui {

/// Numbers with thousands separators and just the decimals that the steps need. One tick alone
/// tells no scale: there are two at least.
class NumberTicker final : public QCPAxisTicker {
public:
  void setWhole(bool whole) { m_whole = whole; }  ///< there is nothing between whole numbers

protected:
  double getTickStep(const QCPRange& range) override;
  QVector<QString> createLabelVector(const QVector<double>& ticks, const QLocale&, QChar,
                                     int) override;
  int getSubTickCount(double) override { return 0; }

private:
  bool m_whole = false;
};

/// ISO dates on the boundaries of years, months, days, hours or minutes, whichever are few enough.
class DateTicker final : public QCPAxisTicker {
public:
  explicit DateTicker(AxisKind kind) : m_kind(kind) {}

  void setRoom(double letters) { m_room = letters; }  ///< along a lying axis
  void setLines(double lines) { m_lines = lines; }    ///< along an upright one

protected:
  double getTickStep(const QCPRange& range) override;
  QVector<double> createTickVector(double step, const QCPRange& range) override;
  QVector<QString> createLabelVector(const QVector<double>& ticks, const QLocale&, QChar,
                                     int) override;
  int getSubTickCount(double) override { return 0; }

private:
  double stepFor(const QCPRange& range, int spare);  ///< with so many letters between labels

  AxisKind m_kind;
  double m_room = 80, m_lines = 0;
  double m_step = 1;  // seconds; of long ranges, a count of months
  bool m_months = false;
};

/// The names of categories, every second, third, … where there is no room for all.
class CategoryTicker final : public QCPAxisTicker {
public:
  explicit CategoryTicker(const CategoryScale& categories) : m_categories(categories) {}

  void setEvery(int every) { m_every = every; }
  void setElided(const QFont& font, double width);  ///< longer names end in …

protected:
  double getTickStep(const QCPRange&) override { return m_every; }
  QVector<double> createTickVector(double step, const QCPRange& range) override;
  QVector<QString> createLabelVector(const QVector<double>& ticks, const QLocale&, QChar,
                                     int) override;
  int getSubTickCount(double) override { return 0; }

private:
  const CategoryScale& m_categories;
  int m_every = 1;
  QFont m_font;
  double m_width = 1e9;
};

/// Powers of ten.
class PowerTicker final : public QCPAxisTickerLog {
protected:
  QString getTickLabel(double tick, const QLocale&, QChar, int) override {
    return readable(tick, 3);
  }
  int getSubTickCount(double) override { return 0; }
};

}  // namespace quern::ui
