/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The result changes beside the form: who does not see that hears it. */

#include "config.h"

#include "announcement.h"
#include "explanation-people.h"
#include "explanation.h"
#include "window-private.h"

/* NULL before the window shows a result. */
static char *
dup_headline (SyWindow *self)
{
  const SyPeople *people = sy_window_is_comparing (self) && self->comparison != NULL
                             ? sy_comparison_get_people (self->comparison)
                             : NULL;

  if (people != NULL)
    return sy_explain_people_headline (people);

  return sy_document_is_evaluated (self->document) ? sy_explain_headline (sy_document_get_evaluation (self->document))
                                                   : NULL;
}

/* Says what comes first now, if that is another option than before. What the
 * window shows at first is found by reading it. */
void
sy_window_announce (SyWindow *self)
{
  g_autofree char *before = g_steal_pointer (&self->announced);

  self->announced = dup_headline (self);
  if (before != NULL && self->announced != NULL && !g_str_equal (before, self->announced))
    sy_announce (GTK_WIDGET (self), self->announced);
}

void
sy_window_start_announcing (SyWindow *self)
{
  self->announced = dup_headline (self);
  g_signal_connect_object (self->document, "notify::evaluation", G_CALLBACK (sy_window_announce), self,
                           G_CONNECT_SWAPPED);
}
