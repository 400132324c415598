// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include <algorithm>
#include <array>

namespace quern {
namespace {

struct Part {
  const char* key;
  bool ReportChoice::* chosen;
};

constexpr std::array<Part, 6> parts{{{"picture", &ReportChoice::picture},
                                     {"data", &ReportChoice::data},
                                     {"parameters", &ReportChoice::parameters},
                                     {"tables", &ReportChoice::tables},
                                     {"figures", &ReportChoice::figures},
                                     {"reproduction", &ReportChoice::reproduction}}};
constexpr const char* rowsKey = "rows";
constexpr std::int64_t mostRows = 10'000;

}  // namespace

ReportChoice reportChoiceFrom(const Json& json) {
  ReportChoice choice;
  if (!json.is_object()) return choice;
  for (const Part& part : parts)
    if (const auto found = json.find(part.key); found != json.end() && found->is_boolean())
      choice.*part.chosen = found->get<bool>();
  if (const auto rows = json.find(rowsKey); rows != json.end() && rows->is_number_integer())
    choice.rows = std::clamp(rows->get<std::int64_t>(), std::int64_t{1}, mostRows);
  return choice;
}

Json withChoice(Json into, const ReportChoice& choice) {
  if (!into.is_object()) into = Json::object();
  for (const Part& part : parts) into[part.key] = choice.*part.chosen;
  into[rowsKey] = choice.rows;
  return into;
}

}  // namespace quern
