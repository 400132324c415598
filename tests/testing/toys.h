// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"
#include "core/pipeline/registry.h"

#include <QString>

#include <condition_variable>
#include <map>
#include <mutex>
#include <string>

namespace quern {

/// What toy operators share with their test: how often each has run, and a gate that blocks.
class ToyWorld {
public:
  /// Counts one call of an operator.
  void count(const std::string& operatorId);
  int runs(const std::string& operatorId) const;

  /// Called by the blocking operator: counts as arrived, then waits until open() or a cancel.
  void waitAtGate(Context& context);
  void waitUntilArrived(int arrivals);  ///< called by the test
  void open();                          ///< lets everybody through, from now on
  void wake();                          ///< after a cancel: those who wait look again

private:
  mutable std::mutex m_mutex;
  std::condition_variable m_changed;
  std::map<std::string, int> m_runs;
  int m_arrived = 0;
  bool m_open = false;
};

/// Operators small enough to be understood at a glance:
///
///   numbers    source: column x with `rows` numbers from `start`
///   add        adds `amount` to column x
///   join       left.x + right.x, row by row; `right` is optional
///   centre     learns the mean of x and subtracts it
///   positive   drops rows whose x is not above 0 (Rows::selected)
///   twice      every row two times (Rows::resampled)
///   halves     first and second half (Rows::split): ports train and test
///   learner    predicts the mean of `target`; refuses missing values; gives a model
///   judge      takes a table and a model: applies the model
///   random     adds a column of random numbers
///   blocking   waits at the gate of the world
///   failing    throws what `how` says: error, bug, memory, foreign
///   passes     ten passes with progress and metrics; ends early when asked to
///   hungry     needs `bytes` of memory
///   writer     has a side effect
///
/// The world must outlive the registry, and the registry must stay where it is.
void registerToys(Registry& registry, ToyWorld& world);

/// A pipeline in one line: nodes `id=operator{json}` with blanks between, links `a>b`,
/// `a.train>b.data`. `a>b` takes the first output and the first input. Throws Error if an edit is
/// refused.
Pipeline toyPipeline(const Registry& registry, const QString& text);

}  // namespace quern
