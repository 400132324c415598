// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <Eigen/Dense>

#include <cstdint>
#include <span>

namespace quern {

/// The columns of a design, scaled to mean 0 and deviation 1 while they are read, and a last column
/// of ones.
struct StandardDesign {
  Eigen::Ref<const Eigen::MatrixXd> x;  // n × p
  Eigen::VectorXd means, scales;        // p; a constant column has scale 0 and becomes 0

  StandardDesign(const Eigen::Ref<const Eigen::MatrixXd>& values, Context& context);

  Eigen::Index rows() const { return x.rows(); }
  Eigen::Index columns() const { return x.cols() + 1; }
  void fillTile(Eigen::Index first, Eigen::Index count, Eigen::MatrixXd& tile) const;
};

/// - log-likelihood of a multinomial logit model, and its derivatives. Weights are a q × m matrix:
/// one column of log odds per class; with a reference the first class has none.
class LogisticObjective {
public:
  LogisticObjective(const StandardDesign& design, std::span<const std::int32_t> labels,
                    const Eigen::VectorXd& classWeights, bool reference)
      : m_design(design),
        m_labels(labels),
        m_classWeights(classWeights),
        m_reference(reference) {}

  struct Value {
    double loss = 0;
    Eigen::MatrixXd gradient;  // q × m
    Eigen::MatrixXd hessian;   // (q m) × (q m), lower triangle; empty if it was not asked for

    void merge(const Value& other);
  };

  Value at(const Eigen::MatrixXd& weights, bool wantHessian, Context& context) const;
  /// The hessian at `weights` times a direction (q × m).
  Eigen::MatrixXd curvature(const Eigen::MatrixXd& weights, const Eigen::MatrixXd& direction,
                            Context& context) const;

private:
  struct Tile;
  void fill(Tile& tile, Eigen::Index first, Eigen::Index count,
            const Eigen::MatrixXd& weights) const;
  void addHessian(const Tile& tile, Eigen::MatrixXd& hessian) const;
  template <class Sum, class Body>
  Sum overTiles(const Eigen::MatrixXd& weights, Context& context, const Body& body) const;

  const StandardDesign& m_design;
  std::span<const std::int32_t> m_labels;
  Eigen::VectorXd m_classWeights;
  bool m_reference;
};

}  // namespace quern
