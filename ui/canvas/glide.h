// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline.h"

#include <QPointF>
#include <QVariantAnimation>

#include <map>

namespace quern::ui {

class CanvasScene;

/// Lets nodes glide from where they were seen to where the document has them now. Where the system
/// asks for no animations, they are there at once.
class Glide final : public QVariantAnimation {
  Q_OBJECT

public:
  explicit Glide(CanvasScene& scene, QObject* parent = nullptr);

  static std::map<NodeId, QPointF> places(const CanvasScene& scene);
  void startFrom(std::map<NodeId, QPointF> places);
  void finishNow();

protected:
  void updateCurrentValue(const QVariant& value) override;

private:
  CanvasScene& m_scene;
  std::map<NodeId, QPointF> m_from;
};

}  // namespace quern::ui
