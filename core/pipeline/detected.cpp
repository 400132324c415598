// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/detected.h"

namespace quern {
namespace {

constexpr Text detectedLine = tr("%1, as detected: %2");
constexpr Text detectedValue = tr("%1 (detected)");

}  // namespace

Sentence detected(Text parameter, Text value) { return {detectedLine, parameter, value}; }

Sentence detected(Text parameter, const std::string& value) {
  return {detectedLine, parameter, value};
}

bool isDetected(const Sentence& line) {
  return line.pattern() == detectedLine.source && line.values().size() == 2;
}

std::optional<Sentence> detectedIn(const Sentence& line, Text parameter) {
  if (!isDetected(line)) return std::nullopt;
  if (line.values()[0] != Sentence(detectedLine, parameter).values()[0]) return std::nullopt;
  return Sentence::restored(detectedValue.source, {line.values()[1]});
}

}  // namespace quern
