/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

void sy_localization_set_up (void);
