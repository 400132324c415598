// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pack.h"
#include "packs/nothing_operator.h"

extern "C" QUERN_PACK_EXPORT const QuernPack* quernPack();

extern "C" const QuernPack* quernPack() {
  static const QuernPack pack{
      .buildKey = QUERN_BUILD_KEY,
      .id = "robust",
      .title = "Declares what is there already",
      .version = "1",
      .declare =
          [](quern::Registry& registry) {
            addNothing(registry, "robust.new");
            addNothing(registry, "robust.theil-sen");
          },
  };
  return &pack;
}
