// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace quern;
using namespace quern::ui;

namespace {

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// As the Web Content Accessibility Guidelines 2.2 define it.
double contrast(const QColor& one, const QColor& other) {
  const auto luminance = [](const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
  };
  const double a = luminance(one), b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace

class ThemeTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void textCanBeRead_data();
  void textCanBeRead();
  void theStyleSheetIsFilled_data() { textCanBeRead_data(); }
  void theStyleSheetIsFilled();
};

void ThemeTest::textCanBeRead_data() {
  QTest::addColumn<bool>("dark");
  QTest::newRow("light") << false;
  QTest::newRow("dark") << true;
}

void ThemeTest::textCanBeRead() {
  QFETCH(bool, dark);
  const Theme& theme = dark ? Theme::darkTheme() : Theme::light();
  for (const QColor& ground : {theme.window, theme.canvas, theme.card})
    for (const QColor& ink : {theme.text, theme.secondary, theme.accent, theme.bad})
      QVERIFY2(contrast(ink, ground) >= 4.5,
               qPrintable(QStringLiteral("%1 on %2").arg(ink.name(), ground.name())));
  const QColor onFamily = dark ? theme.canvas : theme.card;
  for (int family = 0; family < 12; ++family)
    QVERIFY(contrast(theme.family(static_cast<Family>(family)), onFamily) >= 4.5);
}

/// No name of a colour is left over, and every picture is there, in the theme's colours.
void ThemeTest::theStyleSheetIsFilled() {
  QFETCH(bool, dark);
  applyTheme(dark ? ThemeChoice::dark : ThemeChoice::light);
  const Theme& theme = Theme::current();
  const QString sheet = qApp->styleSheet();
  QVERIFY(!sheet.isEmpty());
  QVERIFY2(!sheet.section("*/", 2).contains('@'), qPrintable(sheet));
  const QColor faint = QApplication::palette().color(QPalette::Disabled, QPalette::Text);
  static const QRegularExpression url(R"(url\(([^)]*)\))");
  int pictures = 0;
  for (auto found = url.globalMatch(sheet); found.hasNext();) {
    const QString path = found.next().captured(1);
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const QColor ink = path.contains("faint")     ? faint
                       : path.contains("/on.svg") ? theme.accent
                                                  : theme.secondary;
    QVERIFY2(file.readAll().contains(ink.name().toUtf8()), qPrintable(path));
    ++pictures;
  }
  QVERIFY(pictures >= 4);
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
