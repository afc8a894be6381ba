/** Which course shows that a gate was passed, since when. */
@NullMarked
package org.fieldsecurity.personnel.appointment.gate;

import org.jspecify.annotations.NullMarked;
