// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/search_text.h"

#include <QIcon>
#include <QString>

#include <optional>
#include <vector>

namespace quern {
class TableSchema;
}

namespace quern::ui {

/// The name that a cursor stands in or behind: where it begins and ends, and what of it stands
/// before the cursor, without a bracket.
struct NameAt {
  int start = 0, length = 0;
  QString typed;

  friend bool operator==(const NameAt&, const NameAt&) = default;
};

/// None inside a quoted text or a number; an empty name where a new one may begin.
std::optional<NameAt> nameAt(const QString& text, int cursor);

/// What can be put into an expression.
struct ExpressionWord {
  QString shown;    ///< "order volume", "mean( )"
  QString written;  ///< "[order volume]", "mean("
  QIcon icon{};     ///< of a column's type
  SearchText search{};
};

/// The columns of the schema, then the functions.
std::vector<ExpressionWord> expressionWords(const TableSchema& schema);

enum class Asked {
  byTyping,  ///< only what begins like that and is longer
  byKey      ///< all that fits in any way; all words if nothing is typed
};

/// The words that fit, best first.
std::vector<const ExpressionWord*> fitting(const std::vector<ExpressionWord>& words,
                                           const QString& typed, Asked asked);

}  // namespace quern::ui
