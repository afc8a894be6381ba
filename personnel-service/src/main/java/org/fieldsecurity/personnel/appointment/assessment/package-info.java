/** The competencies by which holders of security offices are chosen, and how holders were assessed by them (A7) [24]. */
@NullMarked
package org.fieldsecurity.personnel.appointment.assessment;

import org.jspecify.annotations.NullMarked;
