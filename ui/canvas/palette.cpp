// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/palette.h"
namespace quern::ui {
Palette::Palette(const Registry& registry, QWidget* parent) : QWidget(parent), m_registry(registry) {}
void Palette::focusSearch() {}
}  // namespace quern::ui
