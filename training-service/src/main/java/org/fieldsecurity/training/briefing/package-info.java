/** Arrival briefings: owed by whoever arrives, given by the security officer, signed by the traveller [22(c), 33] (T11). */
@NullMarked
package org.fieldsecurity.training.briefing;

import org.jspecify.annotations.NullMarked;
