// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/font_stack.h"

#include <QFontDatabase>

#include <algorithm>
#include <iterator>

namespace quern::ui {
namespace {

// Drawn for screens, with Greek letters and figures of equal width.
const char* const latinSans[] = {"Noto Sans",     "Open Sans",   "Cantarell",      "Ubuntu",
                                 "Source Sans 3", "DejaVu Sans", "Liberation Sans"};
const char* const latinFixed[] = {"Noto Sans Mono", "Source Code Pro", "DejaVu Sans Mono",
                                  "Liberation Mono"};
const char* const chineseSans[] = {"Noto Sans CJK SC", "Source Han Sans SC",  "Noto Sans SC",
                                   "Microsoft YaHei",  "WenQuanYi Micro Hei", "WenQuanYi Zen Hei"};
const char* const chineseFixed[] = {"Noto Sans Mono CJK SC", "Noto Sans CJK SC",
                                    "WenQuanYi Zen Hei Mono"};

template <std::size_t count>
QString firstOf(const char* const (&wanted)[count], const QStringList& installed) {
  const auto found = std::find_if(std::begin(wanted), std::end(wanted), [&](const char* family) {
    return installed.contains(QLatin1String(family));
  });
  return found == std::end(wanted) ? QString() : QString::fromLatin1(*found);
}

bool isAlias(const QString& family) {
  static const QStringList aliases = {"sans",  "sans serif", "sans-serif",  "monospace",
                                      "serif", "system-ui",  "ui-monospace"};
  return family.isEmpty() || aliases.contains(family.toLower());
}

}  // namespace

QStringList fontStack(Letters letters, const QString& system, const QStringList& installed) {
  const bool fixed = letters == Letters::fixed;
  QStringList families;
  families << (isAlias(system)
                   ? (fixed ? firstOf(latinFixed, installed) : firstOf(latinSans, installed))
                   : system);
  families << (fixed ? firstOf(chineseFixed, installed) : firstOf(chineseSans, installed))
           << system;
  families.removeAll(QString());
  families.removeDuplicates();
  return families;
}

QStringList fontStack(Letters letters) {
  const auto kind =
      letters == Letters::fixed ? QFontDatabase::FixedFont : QFontDatabase::GeneralFont;
  return fontStack(letters, QFontDatabase::systemFont(kind).family(), QFontDatabase::families());
}

}  // namespace quern::ui
