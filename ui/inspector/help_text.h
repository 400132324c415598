// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/operator.h"

#include <QString>

namespace quern::ui {

/// The help page of an operator as Markdown, in the language of the window where there is one
/// (":/help/zh_CN/ID.md"), else in English (":/help/ID.md"), without its heading. Empty if there is
/// none.
QString helpOf(const OperatorSpec& spec);

/// Markdown set for a narrow column: headings are bold, and no larger than the text.
QString htmlOf(const QString& markdown);

}  // namespace quern::ui
