// SPDX-License-Identifier: GPL-3.0-or-later
//
// Packs the pipeline of a sample, kept as readable JSON beside its data, into a project file:
//   make_sample iris.json OUT/iris.quern
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/pipeline/project.h"

#include <cstdio>
#include <exception>

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: make_sample PROJECT.json OUT.quern\n", stderr);
    return 2;
  }
  try {
    const std::string source = arguments[1];
    const quern::Json json = quern::parseJson(quern::readFile(source, 1 << 20), source);
    quern::Project project;
    project.title = json.at("title").get<std::string>();
    project.description = json.at("description").get<std::string>();
    project.seed = json.at("seed").get<std::uint64_t>();
    project.pipeline = quern::pipelineFrom(json.at("pipeline"), source);
    quern::saveProject(project, arguments[2]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "make_sample: %s\n", error.what());
    return 1;
  }
  return 0;
}
