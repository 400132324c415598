// SPDX-License-Identifier: GPL-3.0-or-later
// The library is made of files; a target needs a source of its own.
