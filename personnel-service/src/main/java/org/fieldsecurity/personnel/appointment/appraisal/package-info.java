/** What the appraisal of area coordinators and wardens gets from the office that appoints them [8(h), 17, 19]. */
@NullMarked
package org.fieldsecurity.personnel.appointment.appraisal;

import org.jspecify.annotations.NullMarked;
