// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/chinese_text.h"

#include <QTranslator>

#include <memory>

namespace quern::ui {

QString chineseText(const char* context, const char* english) {
  static const std::unique_ptr<QTranslator> translator = [] {
    auto made = std::make_unique<QTranslator>();
    return made->load(QStringLiteral(":/i18n/quern_zh_CN.qm")) ? std::move(made) : nullptr;
  }();
  return translator != nullptr ? translator->translate(context, english) : QString();
}

}  // namespace quern::ui
