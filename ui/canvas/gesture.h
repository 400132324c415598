// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <Qt>

namespace quern::ui {

/// Something that is being done with the pointer, from the press of a button to its release. It
/// starts when it is made; nothing in the document changes before finish().
class Gesture {
public:
  Gesture() = default;
  Gesture(const Gesture&) = delete;
  Gesture& operator=(const Gesture&) = delete;
  virtual ~Gesture() = default;

  virtual void move(const QPointF& position,
                    Qt::KeyboardModifiers modifiers) = 0;  ///< in the scene
  virtual void finish() = 0;
  virtual void cancel() = 0;  ///< everything is as it was before
};

}  // namespace quern::ui
