/** Who is named for an office and waits for the Coordinator's approval or the induction (A3, A4). */
@NullMarked
package org.fieldsecurity.personnel.appointment.candidacy;

import org.jspecify.annotations.NullMarked;
