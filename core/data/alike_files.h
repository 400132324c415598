// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sentence.h"
#include "core/table/csv_reader.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace quern {

/// Files of one folder that are written alike: what is detected in the first is taken for granted in
/// those after it, and only looked at anew where they do not have its columns that way.
class AlikeFiles {
public:
  using Read = std::function<CsvResult(const std::filesystem::path&, const CsvOptions&)>;

  struct Reading {
    CsvResult result;
    std::optional<Sentence> deviation{};  ///< the file is written in another way
  };

  AlikeFiles(std::filesystem::path folder, const CsvOptions& options)
      : m_folder(std::move(folder)),
        m_options(options) {}

  Reading read(const std::string& name, const Read& read);

private:
  struct First {
    std::string name;
    TableSchema schema;
    CsvDialect dialect;
  };

  bool isLikeFirst(const std::string& name) const;

  std::filesystem::path m_folder;
  CsvOptions m_options;
  std::optional<First> m_first{};
};

}  // namespace quern
