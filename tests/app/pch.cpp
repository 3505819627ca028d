// SPDX-License-Identifier: MIT
// Carries the precompiled header of the tests here.
