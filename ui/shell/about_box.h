// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace quern::ui {

/// Version, licence, and the libraries Quern stands on.
void showAboutBox(QWidget* parent);

}  // namespace quern::ui
