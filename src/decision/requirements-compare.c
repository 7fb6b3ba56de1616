/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether and how much requirements differ: what an edit would have to do to
 * make the one of the other. */

#include "config.h"

#include "edit.h"

/**
 * sy_requirements_equal:
 * @self: requirements
 * @other: other requirements
 *
 * Returns: whether both would be saved as the same file
 */
gboolean
sy_requirements_equal (SyRequirements *self, SyRequirements *other)
{
  g_autoptr (SyEdit) edit = sy_edit_new (self, other);

  return edit == NULL;
}

/**
 * sy_requirements_count_changes:
 * @self: requirements
 * @other: other requirements
 *
 * Returns: how many answers and choices differ
 */
guint
sy_requirements_count_changes (SyRequirements *self, SyRequirements *other)
{
  g_autoptr (SyEdit) edit = sy_edit_new (self, other);
  guint n = 0;

  for (guint i = 0; edit != NULL && i < sy_edit_get_n_entries (edit); i++)
    {
      SyEditPart part = sy_edit_get_entry (edit, i)->part;

      n += part == SY_EDIT_ANSWER || part == SY_EDIT_CHOICE;
    }

  return n;
}
