// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/guards.h"

#include "core/pipeline/model.h"

#include <algorithm>
#include <filesystem>
#include <new>
#include <ranges>

namespace quern {
namespace {

/// The columns of one input that the active parameters choose.
std::set<std::string> chosenColumns(const Parameters& parameters, std::string_view port,
                                    const TableSchema& schema) {
  std::set<std::string> columns;
  for (const ParameterSpec& spec : parameters.specs()) {
    if (!parameters.active(spec)) continue;
    if (const auto* one = std::get_if<ColumnParameter>(&spec); one != nullptr && one->port == port)
      columns.insert(parameters.in(schema, *one));
    if (const auto* many = std::get_if<ColumnsParameter>(&spec);
        many != nullptr && many->port == port)
      for (std::string& name : parameters[*many].in(schema)) columns.insert(std::move(name));
  }
  columns.erase(std::string());
  return columns;
}

void refuseMissing(const Column& column, const std::string& name) {
  if (column.missing() == 0) return;
  const Validity present = column.present();
  std::int64_t row = 0;
  while (present[row]) ++row;
  throw Error(Sentence(tr("Column %1 has %2 missing {value|values}, the first in row %3; this step "
                          "needs every value."),
                       name, column.missing(), row + 1),
              {.column = name, .row = row + 1},
              tr("Fill the missing values first, leave out the rows, or leave out the column."));
}

/// Whether the path that a parameter holds is that of the file, or of a folder around it.
bool leadsTo(const std::filesystem::path& chosen, const std::filesystem::path& file) {
  if (chosen.empty() || file.empty()) return false;
  const std::filesystem::path rest = file.lexically_relative(chosen);
  return !rest.empty() && *rest.begin() != "..";
}

/// Whether what went wrong there went wrong in what the parameter holds.
bool isAbout(const ParameterSpec& spec, const Parameters& parameters, const Place& place) {
  if (const auto* file = std::get_if<FileParameter>(&spec))
    return leadsTo(parameters[*file], place.file);
  const auto* text = std::get_if<TextParameter>(&spec);
  const bool expression =
      (text != nullptr && text->expression) || std::holds_alternative<ConditionsParameter>(spec);
  return expression && place.character > 0;  // what counts characters is about an expression
}

}  // namespace

Schemas checkOperator(const Registry::Entry& entry, const Parameters& parameters, const Schemas& in,
                      Findings& findings) {
  Schemas out;
  const auto failed = [&findings] { return firstError(findings).has_value(); };
  const std::optional<Error> thrown = attempt([&] {
    for (Finding& finding : validate(parameters, in)) findings.push_back(std::move(finding));
    if (!failed()) out = entry.implementation->check(parameters, in, findings);
  });
  if (thrown)
    findings.push_back({Severity::error, thrown->message(),
                        atParameter(*thrown, parameters).place(), thrown->advice()});
  return failed() ? Schemas() : out;
}

Error atParameter(const Error& error, const Parameters& parameters) {
  if (!error.place().parameter.empty()) return error;
  // Backwards: of several expressions the last is the one that may be more than a list.
  for (const ParameterSpec& spec : std::views::reverse(parameters.specs()))
    if (parameters.active(spec) && isAbout(spec, parameters, error.place()))
      return error.at({.parameter = std::string(keyOf(spec))});
  return error;
}

std::optional<Error> firstError(const Findings& findings) {
  const auto found = std::ranges::find(findings, Severity::error, &Finding::severity);
  if (found == findings.end()) return std::nullopt;
  return Error(found->message, found->place, found->advice);
}

void refuseMissing(const OperatorSpec& spec, const Parameters& parameters, const Inputs& in,
                   const std::set<std::string>& exempt) {
  if (spec.missing != Missing::refused) return;
  for (const auto& [port, value] : in.values()) {
    const Table* table = std::get_if<Table>(&value);
    if (table == nullptr) continue;
    for (const std::string& name : chosenColumns(parameters, port, table->schema()))
      if (table->contains(name) && !exempt.contains(name)) refuseMissing((*table)[name], name);
  }
}

Schemas schemasOf(const PortValues& values) {
  Schemas schemas;
  for (const auto& [port, value] : values.values()) {
    if (const Table* table = std::get_if<Table>(&value))
      schemas.set(port, table->schema());
    else
      schemas.set(port, std::get<std::shared_ptr<const Model>>(value)->schema());
  }
  return schemas;
}

std::optional<Error> attempt(const std::function<void()>& work) {
  try {
    work();
    return std::nullopt;
  } catch (const Cancelled&) {
    throw;
  } catch (const Error& error) {
    return error;
  } catch (const std::bad_alloc&) {
    return Error(tr("The memory of this machine does not suffice for this step."), {},
                 tr("Work on a sample, choose fewer columns, or close other programs."));
  } catch (const std::exception& fault) {
    return Error(Sentence(tr("This step has a fault of its own: %1"), fault.what()), {},
                 tr("Please report it with the project; the other steps are not affected."));
  } catch (...) {
    return Error(tr("This step has a fault of its own and does not say which."), {},
                 tr("Please report it with the project; the other steps are not affected."));
  }
}

}  // namespace quern
