// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/category_order.h"

#include "core/base/error.h"

#include <algorithm>
#include <unordered_map>

namespace quern {
namespace {

/// The column with the code of every row translated; `codeOf` has an entry per category.
Column recoded(const Column& column, const std::vector<std::int32_t>& codeOf,
               std::shared_ptr<const Categories> categories) {
  const std::span<const std::int32_t> codes = column.codes();
  const Validity present = column.present();
  Values<std::int32_t> values(codes.size());
  for (std::size_t row = 0; row < codes.size(); ++row)
    values[row] =
        present[static_cast<std::int64_t>(row)] ? codeOf[static_cast<std::size_t>(codes[row])] : 0;
  return Column::ofCodes(std::move(values), std::move(categories), column.presentBits());
}

/// Categories while they are being collected, each text once.
class Dictionary {
public:
  std::int32_t codeOf(const std::string& text) {
    const auto [entry, isNew] =
        m_codes.try_emplace(text, static_cast<std::int32_t>(m_texts.size()));
    if (isNew) m_texts.push_back(text);
    return entry->second;
  }
  std::shared_ptr<const Categories> categories() && {
    return std::make_shared<const Categories>(std::move(m_texts));
  }

private:
  std::unordered_map<std::string, std::int32_t> m_codes;
  Categories m_texts;
};

}  // namespace

Column withoutUnused(const Column& column) {
  std::vector<bool> used(column.categories().size(), false);
  for (std::int64_t row = 0; row < column.size(); ++row)
    if (column.present()[row])
      used[static_cast<std::size_t>(column.codes()[static_cast<std::size_t>(row)])] = true;
  if (std::ranges::all_of(used, [](bool is) { return is; })) return column;
  Dictionary dictionary;
  std::vector<std::int32_t> codeOf(used.size(), 0);
  for (std::size_t code = 0; code < used.size(); ++code)
    if (used[code]) codeOf[code] = dictionary.codeOf(column.categories()[code]);
  return recoded(column, codeOf, std::move(dictionary).categories());
}

Column reordered(const Column& column, std::span<const std::string> first) {
  Dictionary dictionary;
  for (const std::string& text : first) dictionary.codeOf(text);
  std::vector<std::int32_t> codeOf;
  for (const std::string& text : column.categories()) codeOf.push_back(dictionary.codeOf(text));
  return recoded(column, codeOf, std::move(dictionary).categories());
}

Column merged(const Column& column, const std::map<std::string, std::string>& names) {
  Dictionary dictionary;
  std::vector<std::int32_t> codeOf;
  for (const std::string& text : column.categories()) {
    const auto named = names.find(text);
    codeOf.push_back(dictionary.codeOf(named == names.end() ? text : named->second));
  }
  return recoded(column, codeOf, std::move(dictionary).categories());
}

}  // namespace quern
