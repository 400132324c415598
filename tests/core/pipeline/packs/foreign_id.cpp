// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pack.h"
#include "packs/nothing_operator.h"

extern "C" QUERN_PACK_EXPORT const QuernPack* quernPack();

extern "C" const QuernPack* quernPack() {
  static const QuernPack pack{
      .buildKey = QUERN_BUILD_KEY,
      .id = "foreign",
      .title = "Declares what is not its own",
      .version = "1",
      .declare = [](quern::Registry& registry) { addNothing(registry, "elsewhere.operator"); },
  };
  return &pack;
}
