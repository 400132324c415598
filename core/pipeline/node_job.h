// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/engine.h"
#include "core/pipeline/frozen_path.h"
#include "core/pipeline/run_hub.h"

namespace quern {

/// All that is needed to run one node: collected before it starts, changed by nobody after.
struct NodeJob {
  const Registry::Entry& entry;
  std::string key;
  std::string title;
  Parameters parameters;
  Inputs in;
  FrozenPath path{};                ///< of a learner
  std::vector<ModelStep> before{};  ///< the fitted steps of the path without the learner
  std::vector<SideInput> beside{};  ///< further tables of the learner itself
  TableSchema raw{};                ///< of the table at the start of the path
  Json values = Json::object();     ///< as the node has them, for the learner's own step
};

/// Bytes the node will need beyond its inputs, by its operator's estimate.
std::int64_t memoryNeed(const NodeJob& job);

/// The refusal of a node whose estimate does not fit.
Error tooLarge(std::int64_t need, std::int64_t available);

/// Checks, refuses, fits, applies, freezes, draws. Throws Error or Cancelled, or what a faulty
/// operator throws.
NodeResult runJob(const NodeJob& job, Context& context, const NodeMonitor& monitor);

}  // namespace quern
