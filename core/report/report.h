// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/figure.h"
#include "core/pipeline/engine.h"
#include "core/pipeline/project.h"
#include "core/table/table.h"

#include <string>
#include <variant>
#include <vector>

namespace quern {

/// What to say, as data. ui/reporting sets it as HTML and PDF; text keeps its values apart to be translated.

struct Heading {
  int level = 1;
  Sentence text;
};
struct Paragraph {
  Sentence text;
  Severity tone = Severity::note;
};
/// Shown with at most `rows` rows; says how many there are.
struct TableBlock {
  Sentence caption;
  Table table;
  std::int64_t rows = 30;
};
struct FigureBlock {
  Figure figure;
};
/// Label and value, as two columns: parameters, facts.
struct Facts {
  std::vector<std::pair<Sentence, Sentence>> rows;
};
/// The drawing of the pipeline; whoever sets the report draws it.
struct PipelinePicture {};
/// Fixed-width text: the command that repeats the run.
struct Code {
  std::string text;
};

using ReportBlock = std::variant<Heading, Paragraph, TableBlock, FigureBlock, Facts, PipelinePicture, Code>;

struct Report {
  std::string title;
  std::string subtitle;
  std::vector<ReportBlock> blocks;
};

/// Title, the pipeline's picture, data sources with profile, each step with its parameters, metrics, tables and
/// figures, and how to repeat it.
QUERN_CORE_EXPORT Report makeReport(const Project& project, const Registry& registry,
                                    const RunResult& run, const std::filesystem::path& projectPath);

}  // namespace quern
