/** Bulk import of an organization's people from its HR system, as a job (P11). */
@NullMarked
package org.fieldsecurity.personnel.hrimport;

import org.jspecify.annotations.NullMarked;
