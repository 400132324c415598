// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/explore.h"
#include "core/figure/figure.h"
