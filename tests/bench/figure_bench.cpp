// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a figure with many points takes to appear, and how long each frame takes while it is
// panned and zoomed. "Without a hitch" is a frame in less than 0.1 s.
//
//   figure_bench POINTS     (1,000,000)
#include "core/base/random.h"
#include "ui/figures/figure_view.h"
#include "ui/shell/language.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace quern;
using namespace quern::ui;

namespace {

Figure figureOf(std::int64_t points, bool line) {
  Values<double> x(static_cast<std::size_t>(points)), y(x.size());
  Random random(1);
  for (std::size_t row = 0; row < x.size(); ++row) {
    x[row] = line ? static_cast<double>(row) : random.normal();
    y[row] = line ? random.normal() : 0.5 * x[row] + random.normal();
  }
  const Column across = Column::ofNumbers(std::move(x)), up = Column::ofNumbers(std::move(y));
  Figure figure{.id = "bench", .title = tr("Figure")};
  if (line)
    figure.layers.push_back(LineLayer{.x = across, .y = up});
  else
    figure.layers.push_back(PointsLayer{.x = across, .y = up});
  return figure;
}

double milliseconds(const QElapsedTimer& timer) {
  return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void measure(const char* what, const Figure& figure) {
  FigureView view;
  view.resize(1000, 600);
  view.show();
  QElapsedTimer timer;
  timer.start();
  view.setFigure(figure);
  QApplication::processEvents();
  view.grab();
  const double first = milliseconds(timer);
  std::vector<double> frames;
  for (const Qt::Key key : {Qt::Key_Plus, Qt::Key_Right, Qt::Key_Up, Qt::Key_Minus})
    for (int step = 0; step < 10; ++step) {
      timer.start();
      QTest::keyClick(view.focusProxy() != nullptr ? view.focusProxy() : &view, key);
      QApplication::processEvents();  // what was asked to be drawn again is
      view.grab();
      frames.push_back(milliseconds(timer));
    }
  std::ranges::sort(frames);
  std::printf("%-12s first %7.1f ms   frame: median %6.1f ms, longest %6.1f ms\n", what, first,
              frames[frames.size() / 2], frames.back());
}

}  // namespace

int main(int count, char** arguments) {
  const std::int64_t points = count > 1 ? std::atoll(arguments[1]) : 1'000'000;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(count, arguments);
  measure("points", figureOf(points, false));
  measure("line", figureOf(points, true));
  return 0;
}
