// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/project.h"

#include <QString>

#include <vector>

namespace quern::ui {

/// A project that comes with the program.
struct Sample {
  QString path;
  QString field;    ///< "plant", "clinic", …: its icon is ":/icons/fields/FIELD.svg"
  QString title;    ///< in English; translated in the context "samples"
  QString summary;  ///< likewise
};

/// Where the samples lie: $QUERN_SAMPLES, or ../share/quern/samples beside the program, installed
/// and in a build folder alike. Empty if there are none.
QString sampleFolder();
bool isSample(const QString& path);

/// As listed by samples.json in that folder; a project the list does not know comes last, by its
/// file name.
std::vector<Sample> samples();
/// A sample's project in the language of the window: its title, description and the titles of its
/// nodes. From then on they are the user's, and stay as they are.
Project inWindowsLanguage(Project sample, const Registry& registry);
QString translatedTitle(const Sample& sample);
QString translatedSummary(const Sample& sample);

}  // namespace quern::ui
