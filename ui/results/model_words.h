// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quern::ui {

/// What a model's file calls "hasIntercept" or "target-mean", in words and in the language of the
/// window. Names it does not know, such as those of columns, come back as they are.
QString modelWord(const QString& key);

}  // namespace quern::ui
