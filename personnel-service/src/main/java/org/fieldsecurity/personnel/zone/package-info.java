/** Warden zones, and in which of them a home lies (P4) [18(b), 19]. */
@NullMarked
package org.fieldsecurity.personnel.zone;

import org.jspecify.annotations.NullMarked;
