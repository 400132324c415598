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

/// What to say, as data. ui/reporting sets it as HTML and PDF; text keeps its values apart to be
/// translated.

struct Heading {
  int level = 1;  ///< 1: a section, 2: a step, 3: a part of a step
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
  /// Whose words its columns and cells are, for who translates them: "linear-regression/summary";
  /// empty: the user's. The columns in `given` came in and are the user's too.
  std::string namedBy{};
  std::vector<std::string> given{};
  /// What the cells of the first column say, for who translates them; empty: they are values.
  std::vector<Sentence> rowNames{};
};
struct FigureBlock {
  Figure figure;
};
/// A label and what stands behind it. `initial` is what it would be had nobody changed it; empty:
/// it is that.
struct Fact {
  Sentence label, value;
  Sentence initial{};
};
struct Facts {
  std::vector<Fact> rows;
};
/// The drawing of the pipeline; whoever sets the report draws it.
struct PipelinePicture {};
/// Fixed-width text: the command that repeats the run.
struct Code {
  std::string text;
};

using ReportBlock =
    std::variant<Heading, Paragraph, TableBlock, FigureBlock, Facts, PipelinePicture, Code>;

struct Report {
  std::string title;
  Sentence subtitle;
  std::vector<ReportBlock> blocks;
};

/// What of a report its reader gets. Everything, until the user says otherwise.
struct ReportChoice {
  bool picture = true;
  bool data = true;        ///< sources with their profile
  bool parameters = true;  ///< of each step
  bool tables = true;      ///< metrics, coefficients, …
  bool figures = true;
  bool reproduction = true;  ///< commands, hashes, versions
  std::int64_t rows = 30;    ///< of each table

  friend bool operator==(const ReportChoice&, const ReportChoice&) = default;
};
/// As a project keeps it (Project::report); what is missing or of another kind is as if nobody had
/// chosen.
QUERN_CORE_EXPORT ReportChoice reportChoiceFrom(const Json& json);
/// `into` with the choice written into it; its other keys are kept.
QUERN_CORE_EXPORT Json withChoice(Json into, const ReportChoice& choice);

/// Title, the pipeline's picture, data sources with profile, each step with its parameters,
/// metrics, tables and figures, and how to repeat it; without what project.report leaves out.
QUERN_CORE_EXPORT Report makeReport(const Project& project, const Registry& registry,
                                    const RunResult& run, const std::filesystem::path& projectPath);
/// The same, to be cancelled by its context: the profile of a large source takes a while.
QUERN_CORE_EXPORT Report makeReport(const Project& project, const Registry& registry,
                                    const RunResult& run, const std::filesystem::path& projectPath,
                                    Context& context);

}  // namespace quern
