// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/column.h"
#include "core/table/csv_dialect.h"
#include "core/table/csv_reader.h"
#include "core/table/profile.h"
#include "core/table/schema.h"
#include "core/table/table.h"
#include "core/table/type.h"
#include "core/table/validity.h"
