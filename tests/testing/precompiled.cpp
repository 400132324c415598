// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the precompiled header of the tests; nobody runs it.
int main() { return 0; }
