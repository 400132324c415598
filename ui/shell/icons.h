// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/operator.h"

#include <QIcon>
#include <QString>

namespace quern::ui {

/// An icon of Quern's own set (":/icons/NAME.svg": 20 px grid, 1.5 px stroke in currentColor),
/// tinted with the theme's text colour, or with `tint`. An unknown name gives the icon "unknown".
QIcon icon(const QString& name);
QIcon icon(const QString& name, const QColor& tint);

/// The icon of an operator: its own (":/icons/operators/ID.svg") or its family's
/// (":/icons/families/KEY.svg").
QIcon operatorIcon(const OperatorSpec& spec, const QColor& tint);
QIcon typeIcon(Type type);  ///< ":/icons/types/KEY.svg"

}  // namespace quern::ui
