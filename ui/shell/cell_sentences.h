// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace quern::ui {

/// A cell that holds one of core's sentences in English ("4 of 5 values are missing; …"), in the
/// language of the window; whatever else it holds comes back as it is. `context` says whose cell it
/// is: "results data-quality/data/meaning".
QString translatedSentence(const QByteArray& context, const QString& english);

}  // namespace quern::ui
