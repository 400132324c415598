// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include "ui/shell/font_stack.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPalette>
#include <QStyleFactory>
#include <QToolTip>

#include <array>

namespace quern::ui {
namespace {

struct FamilyColour {
  QRgb light, dark;
};

// In the order of Family. OKLCH with lightness 0.52 (light) and 0.72 (dark): white, or the dark
// canvas, stands out by at least 4.5 to 1 on each of them.
constexpr std::array<FamilyColour, 12> familyColours{
    {{0x5C6B7A, 0x9AA6B3},    // data: slate
     {0x087970, 0x66B5AB},    // preparation: teal
     {0x097689, 0x65B2C4},    // features: cyan
     {0x2466C3, 0x71A6F4},    // regression: blue
     {0x5658C8, 0x919BF8},    // classification: indigo
     {0x774CBC, 0xAF91EE},    // clustering: violet
     {0x924598, 0xCA8ACE},    // association: plum
     {0x915C08, 0xCB9A5F},    // series: amber
     {0xB63132, 0xEE8079},    // deep: red
     {0x137D41, 0x70B784},    // evaluation: green
     {0x885E41, 0xC19C83},    // domain: brown
     {0x66696E, 0xA2A5A9}}};  // output: graphite

// Okabe and Ito, Color Universal Design, 2008; blue first, because most figures have one series.
// Black is drawn in the text colour.
constexpr std::array<QRgb, 7> hues{0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7,
                                   0x56B4E9, 0xD55E00, 0xF0E442};

const Theme* currentTheme = nullptr;

Theme makeLight() {
  return {.dark = false,
          .window = QRgb(0xF6F7F9),
          .canvas = QRgb(0xFBFCFD),
          .canvasDots = QRgb(0xE3E6EB),
          .card = QRgb(0xFFFFFF),
          .line = QRgb(0xD9DDE3),
          .text = QRgb(0x1C2530),
          .secondary = QRgb(0x5B6673),
          .accent = QRgb(0x2563EB),
          .good = QRgb(0x1E8E5A),
          .warning = QRgb(0xB7791F),
          .bad = QRgb(0xC5343B)};
}

Theme makeDark() {
  return {.dark = true,
          .window = QRgb(0x1B1E23),
          .canvas = QRgb(0x15181C),
          .canvasDots = QRgb(0x262B32),
          .card = QRgb(0x23272E),
          .line = QRgb(0x353B44),
          .text = QRgb(0xE6EAF0),
          .secondary = QRgb(0x9AA5B1),
          .accent = QRgb(0x6EA0FF),
          .good = QRgb(0x4CC38A),
          .warning = QRgb(0xE2B04A),
          .bad = QRgb(0xF0727A)};
}

QColor mixed(const QColor& over, const QColor& under, double share) {
  const auto channel = [share](int a, int b) {
    return static_cast<int>(a * share + b * (1 - share) + 0.5);
  };
  return {channel(over.red(), under.red()), channel(over.green(), under.green()),
          channel(over.blue(), under.blue())};
}

QPalette paletteOf(const Theme& theme) {
  QPalette palette;
  palette.setColor(QPalette::Window, theme.window);
  palette.setColor(QPalette::WindowText, theme.text);
  palette.setColor(QPalette::Base, theme.card);
  palette.setColor(QPalette::AlternateBase, theme.window);
  palette.setColor(QPalette::Text, theme.text);
  palette.setColor(QPalette::PlaceholderText, theme.secondary);
  palette.setColor(QPalette::Button, theme.card);
  palette.setColor(QPalette::ButtonText, theme.text);
  palette.setColor(QPalette::BrightText, theme.bad);
  palette.setColor(QPalette::ToolTipBase, theme.card);
  palette.setColor(QPalette::ToolTipText, theme.text);
  palette.setColor(QPalette::Highlight, theme.accent);
  palette.setColor(QPalette::HighlightedText, theme.dark ? theme.canvas : theme.card);
  palette.setColor(QPalette::Link, theme.accent);
  palette.setColor(QPalette::LinkVisited, theme.accent);
  palette.setColor(QPalette::Light, theme.card);
  palette.setColor(QPalette::Midlight, theme.line);
  palette.setColor(QPalette::Mid, theme.line);
  palette.setColor(QPalette::Dark, theme.secondary);
  palette.setColor(QPalette::Shadow, theme.canvasDots);
  const QColor faint = mixed(theme.text, theme.window, 0.4);
  for (const QPalette::ColorRole role :
       {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, faint);
  palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.line);
  return palette;
}

/// The style sheet with every @name replaced by a colour of the theme.
QString styleSheetOf(const Theme& theme) {
  QFile file(QStringLiteral(":/themes/quern.qss"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QString sheet = QString::fromUtf8(file.readAll());
  const std::pair<const char*, QColor> tokens[] = {
      {"@canvas", theme.canvas},
      {"@window", theme.window},
      {"@card", theme.card},
      {"@line", theme.line},
      {"@text", theme.text},
      {"@secondary", theme.secondary},
      {"@accent", theme.accent},
      {"@onAccent", theme.dark ? theme.canvas : theme.card},
      {"@hover", mixed(theme.text, theme.window, 0.07)},
      {"@pressed", mixed(theme.text, theme.window, 0.13)},
      {"@chosen", mixed(theme.accent, theme.card, 0.16)},
      {"@faint", mixed(theme.text, theme.window, 0.4)},
      {"@bad", theme.bad},
  };
  for (const auto& [name, colour] : tokens)
    sheet.replace(QStringLiteral("%1;").arg(QLatin1String(name)), colour.name() + QLatin1Char(';'));
  sheet.replace(QLatin1String("@theme"), QLatin1String(theme.dark ? "dark" : "light"));
  return sheet;
}

QFont fontOf(double pixels, QFont::Weight weight) {
  QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
  static const QStringList families = fontStack(Letters::proportional);
  font.setFamilies(families);
  font.setPointSizeF(pixels * 0.75);  // points, so that text follows the system's scaling
  font.setWeight(weight);
  return font;
}

bool systemIsDark() {
  static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
  return dark;  // asked once, before the application's palette is ours
}

}  // namespace

QColor Theme::family(Family family) const {
  const FamilyColour& colours = familyColours[static_cast<std::size_t>(family)];
  return QColor::fromRgb(dark ? colours.dark : colours.light);
}

QColor Theme::hue(int index) const {
  if (index < 0) return secondary;
  const auto which = static_cast<std::size_t>(index) % (hues.size() + 1);
  return which == hues.size() ? text : QColor::fromRgb(hues[which]);
}

const Theme& Theme::light() {
  static const Theme theme = makeLight();
  return theme;
}

const Theme& Theme::darkTheme() {
  static const Theme theme = makeDark();
  return theme;
}

const Theme& Theme::current() { return currentTheme == nullptr ? light() : *currentTheme; }

void applyTheme(ThemeChoice choice) {
  const bool systemDark = systemIsDark();
  const bool dark = choice == ThemeChoice::dark || (choice == ThemeChoice::system && systemDark);
  const Theme* theme = dark ? &Theme::darkTheme() : &Theme::light();
  if (theme == currentTheme) return;
  currentTheme = theme;
  if (qApp->styleSheet().isEmpty())
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  const QPalette palette = paletteOf(*theme);
  QApplication::setPalette(palette);
  QApplication::setFont(bodyFont());
  QToolTip::setFont(secondaryFont());
  QToolTip::setPalette(palette);
  qApp->setStyleSheet(styleSheetOf(*theme));
}

QFont bodyFont() { return fontOf(13, QFont::Normal); }
QFont secondaryFont() { return fontOf(12, QFont::Normal); }
QFont titleFont() { return fontOf(15, QFont::DemiBold); }

QFont tabularFont() {
  static const bool bodyIsTabular = [] {
    const QFontMetricsF metrics(bodyFont());
    const double width = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit)
      if (!qFuzzyCompare(metrics.horizontalAdvance(QLatin1Char(digit)), width)) return false;
    return true;
  }();
  if (bodyIsTabular) return bodyFont();
  QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  fixed.setFamilies(fontStack(Letters::fixed));
  fixed.setPointSizeF(bodyFont().pointSizeF());
  return fixed;
}

}  // namespace quern::ui
