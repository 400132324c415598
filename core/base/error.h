// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/sentence.h"

#include <cstdint>
#include <exception>
#include <string>

namespace quern {

/// As much as is known. The thrower knows the column and row, the reader the line, the engine the
/// node.
struct Place {
  std::string node{}, parameter{}, column{}, file{};
  std::int64_t row = 0, line = 0;  ///< counted from 1, as people count; 0 is unknown
  std::int64_t character = 0;      ///< of an expression, in code points, likewise

  bool empty() const { return *this == Place{}; }
  /// "orders.csv, line 12, column hours"; empty if nothing is known.
  QUERN_CORE_EXPORT std::string english() const;

  friend bool operator==(const Place&, const Place&) = default;
};

/// Something the user can understand and put right: what happened, where, what to do now.
/// Thrown by core, shown by whoever is on top.
class QUERN_CORE_EXPORT Error : public std::exception {
public:
  Error(Sentence message, Place place, Sentence advice);

  const Sentence& message() const { return m_message; }
  const Place& place() const { return m_place; }
  const Sentence& advice() const { return m_advice; }
  const char* what() const noexcept override { return m_text.c_str(); }  ///< all three in English

  Error at(Place place) const;  ///< the same Error; what its place leaves open is filled from place

private:
  Sentence m_message;
  Place m_place;
  Sentence m_advice;
  std::string m_text;
};

/// Thrown by the row loops when the user has asked to stop. Not an Error: nothing went wrong.
struct Cancelled {};

/// A broken invariant: our fault, never the user's. The engine fails that one node and asks for a
/// report.
class QUERN_CORE_EXPORT Bug : public std::exception {
public:
  Bug(const char* condition, const char* file, int line);

  const char* what() const noexcept override { return m_text.c_str(); }

private:
  std::string m_text;
};

[[noreturn]] QUERN_CORE_EXPORT void bug(const char* condition, const char* file, int line);

/// Says what holds if the code is right. On in every build.
#define QUERN_EXPECT(condition) \
  ((condition) ? void() : ::quern::bug(#condition, __FILE__, __LINE__))

}  // namespace quern
