// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/pipeline/operator.h"

#include <CLI/App.hpp>

#include <map>
#include <string>

namespace quern::cli {

/// What values a parameter takes, in one line: "true or false", "0 to 1", "mean, median or
/// constant".
std::string rangeOf(const ParameterSpec& spec);

/// The initial value as it would be typed; empty for "not chosen".
std::string initialText(const ParameterSpec& spec);

/// The parameters of one operator as options of a command: --key VALUE.
class ParameterOptions {
public:
  explicit ParameterOptions(const OperatorSpec& spec) : m_spec(spec) {}

  void addTo(CLI::App& command);
  Json values() const;  ///< those that were given, by key; throws UsageError

private:
  struct Typed {
    std::string text;
    CLI::Option* option = nullptr;
  };

  const OperatorSpec& m_spec;
  std::map<std::string, Typed> m_typed;
};

}  // namespace quern::cli
