// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

namespace quern {

/// What the parts of a report are made from.
struct ReportSources {
  const Project& project;
  const Registry& registry;
  const RunResult& run;
  const std::filesystem::path& path;  ///< of the project; empty: never saved
  ReportChoice choice;
  Context& context;

  const NodeResult* result(const NodeId& node) const;  ///< null: it has none
  const OperatorSpec* spec(const Node& node) const;    ///< null: the operator is not known here
  Sentence titleOf(const Node& node) const;
  bool isSource(const Node& node) const;  ///< brings data from outside
};

/// Adds to the end.
using Blocks = std::vector<ReportBlock>;

void addSource(Blocks& blocks, const Node& node, const ReportSources& sources);
void addStep(Blocks& blocks, const Node& node, const ReportSources& sources);
void addReproduction(Blocks& blocks, const ReportSources& sources);

}  // namespace quern
