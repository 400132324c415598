// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/registry.h"

/// An operator that hands its table on, under any id.
class Nothing final : public quern::Operator {
public:
  quern::Schemas check(const quern::Parameters&, const quern::Schemas& in,
                       quern::Findings&) const override {
    return {{"data", in.table("data")}};
  }
  quern::Outputs apply(const quern::Parameters&, const quern::State&, const quern::Inputs& in,
                       quern::Context&) const override {
    return {{"data", in.table("data")}};
  }
};

inline void addNothing(quern::Registry& registry, std::string_view id) {
  registry.add<Nothing>({.id = id,
                         .name = quern::tr("Nothing"),
                         .summary = quern::tr("Hands its table on"),
                         .inputs = {quern::tablePort("data", quern::tr("Data"))},
                         .outputs = {quern::tablePort("data", quern::tr("Data"))}});
}
