// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/aggregate.h"

#include "core/base/error.h"
#include "core/base/utf8.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

namespace quern {
namespace {

/// What values an aggregate can tell of.
enum class Takes { numbers, ordered, anything };

struct Entry {
  Aggregate aggregate;
  std::string_view key;
  Takes takes;
};

constexpr Entry entries[] = {{Aggregate::mean, "mean", Takes::numbers},
                             {Aggregate::median, "median", Takes::numbers},
                             {Aggregate::lowerQuartile, "q1", Takes::numbers},
                             {Aggregate::upperQuartile, "q3", Takes::numbers},
                             {Aggregate::minimum, "min", Takes::ordered},
                             {Aggregate::maximum, "max", Takes::ordered},
                             {Aggregate::mode, "mode", Takes::anything},
                             {Aggregate::deviation, "sd", Takes::numbers},
                             {Aggregate::variance, "var", Takes::numbers},
                             {Aggregate::sum, "sum", Takes::numbers},
                             {Aggregate::concatenation, "concatenate", Takes::anything},
                             {Aggregate::span, "span", Takes::ordered},
                             {Aggregate::first, "first", Takes::anything},
                             {Aggregate::last, "last", Takes::anything},
                             {Aggregate::random, "random", Takes::anything},
                             {Aggregate::count, "count", Takes::anything},
                             {Aggregate::countDefined, "count-defined", Takes::anything},
                             {Aggregate::countDistinct, "count-distinct", Takes::anything},
                             {Aggregate::proportionDefined, "proportion-defined", Takes::anything}};

const Entry& entryOf(Aggregate aggregate) {
  const auto* const found = std::ranges::find(entries, aggregate, &Entry::aggregate);
  QUERN_EXPECT(found != std::end(entries));
  return *found;
}

/// Reads the list from left to right.
class Reader {
public:
  Reader(std::string_view text, std::string_view parameter)
      : m_text(text),
        m_parameter(parameter) {}

  std::vector<AggregateWish> wishes() {
    while (true) {
      skipBlanks();
      if (atEnd()) return std::move(m_wishes);
      if (take(';')) continue;
      entry();
    }
  }

private:
  void entry() {
    const std::size_t start = m_at;
    const std::string name = word(":;\n");
    if (take(':')) {
      if (name.empty()) fail(start, tr("A column is named before the colon."));
      do aggregate(name);
      while (take(','));
    } else if (name == keyOf(Aggregate::count)) {
      m_wishes.push_back({.character = character(start)});
    } else {
      fail(start, {tr("After %1 a colon and an aggregate are expected."), name});
    }
    if (!atEnd() && !take(';') && !take('\n')) fail(m_at, tr("A semicolon ends an entry."));
  }

  void aggregate(const std::string& column) {
    skipBlanks();
    const std::size_t start = m_at;
    std::string key = word(",;\n");
    std::string name;
    if (const std::size_t as = key.find(" as "); as != std::string::npos) {
      name = trimmed(std::string_view(key).substr(as + 4));
      key = trimmed(std::string_view(key).substr(0, as));
    }
    const std::optional<Aggregate> what = aggregateFrom(key);
    if (key.empty()) fail(start, {tr("An aggregate of column %1 is expected here."), column});
    if (!what) fail(start, {tr("There is no aggregate %1."), key});
    m_wishes.push_back({column, *what, std::move(name), character(start)});
  }

  /// A name in brackets, or everything up to one of the signs.
  std::string word(std::string_view signs) {
    skipBlanks();
    if (take('[')) {
      const std::size_t end = m_text.find(']', m_at);
      if (end == std::string_view::npos) fail(m_at - 1, tr("This bracket is not closed."));
      std::string name(m_text.substr(m_at, end - m_at));
      m_at = end + 1;
      skipBlanks();
      return name;
    }
    const std::size_t end = std::min(m_text.find_first_of(signs, m_at), m_text.size());
    std::string name(trimmed(m_text.substr(m_at, end - m_at)));
    m_at = end;
    return name;
  }

  bool atEnd() const { return m_at == m_text.size(); }
  bool take(char sign) {
    if (atEnd() || m_text[m_at] != sign) return false;
    ++m_at;
    return true;
  }
  void skipBlanks() {
    while (!atEnd() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n'))
      ++m_at;
  }
  std::int64_t character(std::size_t at) const {
    return 1 + std::ranges::count_if(m_text.substr(0, at),
                                     [](char byte) { return (byte & 0xc0) != 0x80; });
  }
  [[noreturn]] void fail(std::size_t at, Sentence message) const {
    throw Error(std::move(message),
                {.parameter = std::string(m_parameter), .character = character(at)},
                {tr("Write for example hours: mean, sum; count. There are: %1."),
                 fmt::format("{}", fmt::join(aggregateKeys(), ", "))});
  }

  std::string_view m_text, m_parameter;
  std::size_t m_at = 0;
  std::vector<AggregateWish> m_wishes;
};

}  // namespace

std::string_view keyOf(Aggregate aggregate) { return entryOf(aggregate).key; }

std::optional<Aggregate> aggregateFrom(std::string_view key) {
  const auto* const found = std::ranges::find(entries, key, &Entry::key);
  return found == std::end(entries) ? std::nullopt : std::optional(found->aggregate);
}

std::vector<std::string_view> aggregateKeys() {
  std::vector<std::string_view> keys;
  for (const Entry& entry : entries) keys.push_back(entry.key);
  return keys;
}

bool accepts(Aggregate aggregate, Type type) {
  switch (entryOf(aggregate).takes) {
    case Takes::numbers: return isNumeric(type);
    case Takes::ordered: return isNumeric(type) || accepts(Accept::temporal, type);
    case Takes::anything: return true;
  }
  bug("an aggregate takes something", __FILE__, __LINE__);
}

Type resultType(Aggregate aggregate, Type type) {
  switch (aggregate) {
    case Aggregate::mean:
    case Aggregate::median:
    case Aggregate::lowerQuartile:
    case Aggregate::upperQuartile:
    case Aggregate::deviation:
    case Aggregate::variance:
    case Aggregate::proportionDefined: return Type::number;
    case Aggregate::count:
    case Aggregate::countDefined:
    case Aggregate::countDistinct: return Type::integer;
    case Aggregate::concatenation: return Type::text;
    case Aggregate::sum: return type == Type::number ? Type::number : Type::integer;
    case Aggregate::span:
      return type == Type::number || type == Type::timestamp ? Type::number : Type::integer;
    case Aggregate::minimum:
    case Aggregate::maximum:
    case Aggregate::mode:
    case Aggregate::first:
    case Aggregate::last:
    case Aggregate::random: return type;
  }
  bug("an aggregate gives something", __FILE__, __LINE__);
}

std::vector<AggregateWish> aggregatesFrom(std::string_view list, std::string_view parameter) {
  return Reader(list, parameter).wishes();
}

}  // namespace quern
