// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/operator.h"

#include <deque>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace quern {

/// The operators a program knows. Filled once at start, by visible lists; read by many threads
/// after that.
class QUERN_CORE_EXPORT Registry {
public:
  struct Entry {
    OperatorSpec spec;
    std::unique_ptr<const Operator> implementation;
    std::string pack;  ///< id of the pack it came from; empty for Quern's own
  };

  template <class Implementation>
  void add(OperatorSpec spec) {
    add(std::move(spec), std::make_unique<const Implementation>());
  }
  /// Throws Error if the id, or a former id, is taken (naming both packs).
  void add(OperatorSpec spec, std::unique_ptr<const Operator> implementation);

  /// Takes every operator of another registry, or none: throws Error if an id is taken.
  void adopt(Registry&& other);

  const Entry* find(std::string_view id) const;  ///< by id or former id; null if unknown
  /// Throws Error with the nearest known ids as advice
  const Entry& at(std::string_view id) const;
  const std::deque<Entry>& entries() const { return m_entries; }  ///< in the order they were added

  /// Operators added from here on come from that pack; empty: from Quern itself.
  void setPack(std::string id) { m_pack = std::move(id); }

private:
  void refuseTaken(const OperatorSpec& spec, const std::string& pack) const;
  void take(Entry entry);

  std::deque<Entry> m_entries;
  std::unordered_map<std::string, const Entry*> m_byId;
  std::string m_pack;
};

}  // namespace quern
