/** Within how many hours a briefing is due, as policy with a first day (T11). */
@NullMarked
package org.fieldsecurity.training.briefing.term;

import org.jspecify.annotations.NullMarked;
