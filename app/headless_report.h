// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quern {
class Registry;
}

namespace quern::ui {

/// Runs the project and writes its report as PDF or HTML, with progress on stderr and no window.
/// What was run before is not run again. Returns the program's exit code: 0 written, 1 something
/// failed (it says what).
int writeReport(const Registry& registry, const QString& project, const QString& report);

}  // namespace quern::ui
