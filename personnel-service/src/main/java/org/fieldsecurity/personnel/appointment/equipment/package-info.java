/** What area coordinators and wardens were given to do their duty with [8(h), 16(e)]. */
@NullMarked
package org.fieldsecurity.personnel.appointment.equipment;

import org.jspecify.annotations.NullMarked;
