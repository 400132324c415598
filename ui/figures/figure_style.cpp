// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_style.h"

#include "ui/figures/pdf_text.h"

#include <QFontInfo>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace quern::ui {
namespace {

// Ten steps of cividis: Nuñez, Anderton and Renslow, PLOS ONE 13(7), 2018.
constexpr std::array<QRgb, 10> cividis{0x00204D, 0x00336F, 0x39486B, 0x575C6D, 0x707173,
                                       0x8A8779, 0xA69D75, 0xC4B56C, 0xE4CF5B, 0xFFEA46};

// Nothing is the background itself; then ColorBrewer's Blues, the same way up from the dark card.
constexpr std::array<QRgb, 7> amounts{0xDEEBF7, 0xC6DBEF, 0x9ECAE1, 0x6BAED6,
                                      0x4292C6, 0x2171B5, 0x084594};
constexpr std::array<QRgb, 7> amountsDark{0x22384F, 0x244D74, 0x27639B, 0x3A7FC1,
                                          0x5E9EDB, 0x8CBDEB, 0xC3DDF6};

// ColorBrewer's RdBu turned round, safe for colour-blind eyes; the dark one has the card in its
// middle.
constexpr std::array<QRgb, 7> blueRed{0x2166AC, 0x67A9CF, 0xD1E5F0, 0xF7F7F7,
                                      0xFDDBC7, 0xEF8A62, 0xB2182B};
constexpr std::array<QRgb, 5> blueRedDark{0x5AA2E0, 0x3F6487, 0x343A43, 0x85504F, 0xF0727A};

// Okabe and Ito's hues with the lightness a dark background asks for, and the yellow that white
// asks for.
constexpr std::array<QRgb, 7> huesOnDark{0x3D8FD1, 0xE69F00, 0x1DB589, 0xD98BB6,
                                         0x9AD4F5, 0xE8702A, 0xF0E442};
constexpr QRgb yellowOnLight = 0xCDBC10;
constexpr int yellow = 6;

QColor between(std::span<const QRgb> steps, double share) {
  const double at = std::clamp(share, 0.0, 1.0) * static_cast<double>(steps.size() - 1);
  const auto step = std::min(static_cast<std::size_t>(at), steps.size() - 2);
  const double part = at - static_cast<double>(step);
  const QColor from(steps[step]), to(steps[step + 1]);
  const auto mix = [part](int a, int b) {
    return static_cast<int>(std::lround(a + (b - a) * part));
  };
  return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

double luminance(const QColor& colour) {  // WCAG 2.1, relative luminance
  const auto linear = [](double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
         0.0722 * linear(colour.blueF());
}

}  // namespace

FigureStyle FigureStyle::onScreen() {
  const Theme& theme = Theme::current();
  return {.theme = theme,
          .background = theme.card,
          .textScale = QFontInfo(bodyFont()).pixelSize() / 13.0};
}

FigureStyle FigureStyle::onPaper() {
  return {.theme = Theme::light(), .background = Qt::white, .textScale = 1, .forPaper = true};
}

QFont FigureStyle::font(double pixels, QFont::Weight weight) const {
  QFont font = bodyFont();
  // Smaller, the strokes of Chinese letters run into each other on a screen.
  constexpr double leastChinese = 12;
  if (!forPaper && QLocale().language() == QLocale::Chinese)
    pixels = std::max(pixels, leastChinese);
  font.setPixelSize(static_cast<int>(std::lround(pixels * textScale)));
  font.setWeight(weight);
  // Vectors are scaled after they are laid out: glyphs must not sit on the pixels of this screen.
  if (forPaper) font.setHintingPreference(QFont::PreferNoHinting);
  return forPaper ? searchable(font) : font;
}

QColor FigureStyle::quiet() const { return forPaper ? theme.text.lighter(140) : theme.secondary; }

QColor FigureStyle::grid() const {
  return theme.dark ? QColor(0x30, 0x36, 0x3E) : QColor(0xE6, 0xE9, 0xEE);
}

QColor FigureStyle::hue(int index) const {
  const int which = index < 0 ? index : index % 8;
  if (theme.dark && which >= 0 && which < static_cast<int>(huesOnDark.size()))
    return QColor(huesOnDark[static_cast<std::size_t>(which)]);
  return which == yellow ? QColor(yellowOnLight) : theme.hue(which);
}

QColor FigureStyle::sequential(double share) const {
  return between(cividis, theme.dark ? share : 1 - share);
}

QColor FigureStyle::amount(double share) const {
  std::array<QRgb, 8> steps{background.rgb()};
  std::ranges::copy(theme.dark ? amountsDark : amounts, steps.begin() + 1);
  return between(steps, share);
}

QColor FigureStyle::diverging(double share) const {
  const double place = (share + 1) / 2;
  return theme.dark ? between(blueRedDark, place) : between(blueRed, place);
}

double FigureStyle::contrast(const QColor& one, const QColor& other) {
  const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
  return (lighter + 0.05) / (darker + 0.05);
}

QColor FigureStyle::readableOn(const QColor& colour) {
  for (const QColor& text : {QColor(0x15, 0x1B, 0x22), QColor(Qt::white)})
    if (contrast(text, colour) >= 4.5) return text;
  return Qt::black;
}

}  // namespace quern::ui
