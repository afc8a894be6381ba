/** Inspection missions and follow-up visits, from the plan to the debrief [39, 40]. */
@NullMarked
package org.fieldsecurity.inspection.mission;

import org.jspecify.annotations.NullMarked;
