// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pack.h"

#include "plugins/robust/theil_sen_operator.h"

extern "C" QUERN_PACK_EXPORT const QuernPack* quernPack();

extern "C" const QuernPack* quernPack() {
  static const QuernPack pack{
      .buildKey = QUERN_BUILD_KEY,
      .id = "robust",
      .title = "Robust statistics",
      .version = "1.0.0",
      .declare = [](quern::Registry& registry) { quern::robust::registerTheilSen(registry); },
  };
  return &pack;
}
