// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/type.h"

#include "core/base/error.h"

#include <array>

namespace quern {
namespace {

struct TypeNames {
  Type type;
  std::string_view key;
  Text name;
};

struct RoleNames {
  Role role;
  std::string_view key;
  Text name;
};

constexpr std::array types = {TypeNames{Type::number, "number", tr("Number")},
                              TypeNames{Type::integer, "integer", tr("Whole number")},
                              TypeNames{Type::boolean, "boolean", tr("True or false")},
                              TypeNames{Type::category, "category", tr("Category")},
                              TypeNames{Type::text, "text", tr("Text")},
                              TypeNames{Type::date, "date", tr("Date")},
                              TypeNames{Type::timestamp, "timestamp", tr("Date and time")}};

constexpr std::array roles = {RoleNames{Role::feature, "feature", tr("Feature")},
                              RoleNames{Role::target, "target", tr("Target")},
                              RoleNames{Role::identifier, "identifier", tr("Identifier")},
                              RoleNames{Role::weight, "weight", tr("Weight")},
                              RoleNames{Role::time, "time", tr("Time")},
                              RoleNames{Role::group, "group", tr("Group")},
                              RoleNames{Role::prediction, "prediction", tr("Prediction")},
                              RoleNames{Role::ignored, "ignored", tr("Ignored")}};

const TypeNames& namesOf(Type type) {
  QUERN_EXPECT(static_cast<std::size_t>(type) < types.size());
  return types[static_cast<std::size_t>(type)];
}

const RoleNames& namesOf(Role role) {
  QUERN_EXPECT(static_cast<std::size_t>(role) < roles.size());
  return roles[static_cast<std::size_t>(role)];
}

}  // namespace

std::string_view keyOf(Type type) { return namesOf(type).key; }
std::string_view keyOf(Role role) { return namesOf(role).key; }
Text nameOf(Type type) { return namesOf(type).name; }
Text nameOf(Role role) { return namesOf(role).name; }

std::optional<Type> typeFrom(std::string_view key) {
  for (const TypeNames& names : types)
    if (names.key == key) return names.type;
  return std::nullopt;
}

std::optional<Role> roleFrom(std::string_view key) {
  for (const RoleNames& names : roles)
    if (names.key == key) return names.role;
  return std::nullopt;
}

bool accepts(Accept accept, Type type) {
  switch (accept) {
    case Accept::any: return true;
    case Accept::numeric:
      return type == Type::number || type == Type::integer || type == Type::boolean;
    case Accept::categorical:
      return type == Type::category || type == Type::boolean || type == Type::text;
    case Accept::temporal: return type == Type::date || type == Type::timestamp;
    case Accept::label: return type != Type::number && !accepts(Accept::temporal, type);
  }
  return false;
}

Text nameOf(Accept accept) {
  switch (accept) {
    case Accept::any: return tr("columns of any type");
    case Accept::numeric: return tr("number columns");
    case Accept::categorical: return tr("category or text columns");
    case Accept::temporal: return tr("date or time stamp columns");
    case Accept::label: return tr("category, text, true-or-false or whole-number columns");
  }
  return {};
}

}  // namespace quern
