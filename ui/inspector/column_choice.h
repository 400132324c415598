// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/parameter.h"

#include <string>
#include <vector>

namespace quern::ui {

/// How the columns of a parameter are chosen at the moment.
enum class ChoiceMode { automatic, byName, byRule };

/// The JSON of a ColumnsParameter, changed by clicks. A value; knows no widgets.
struct ColumnChoice {
  Json json;  ///< null, a list of names, or a rule
  Accept accepts = Accept::any;
  InitialColumns initial = InitialColumns::features;
  bool ordered = false;  ///< the order of the names counts

  ChoiceMode mode() const;
  std::vector<std::string> chosen(const TableSchema& schema) const;
  /// Chosen by name, but not in the table: shown so that they can be taken away.
  std::vector<std::string> absent(const TableSchema& schema) const;
  /// Chosen and absent ones in the order in which they count.
  std::vector<std::string> ranked(const TableSchema& schema) const;

  std::vector<std::string> types() const;  ///< of the rule
  std::string pattern() const;

  // Each gives the JSON after a click.
  Json inMode(ChoiceMode wanted, const TableSchema& schema) const;
  Json withColumns(const std::vector<std::string>& names, bool on, const TableSchema& schema) const;
  Json withMoved(int from, int to, const TableSchema& schema) const;  ///< places in ranked()
  Json withType(Type type, bool on) const;
  Json withPattern(const std::string& pattern) const;
};

}  // namespace quern::ui
