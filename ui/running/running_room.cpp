// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/running/run_controller.h"
