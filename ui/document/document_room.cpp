// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/project_document.h"
