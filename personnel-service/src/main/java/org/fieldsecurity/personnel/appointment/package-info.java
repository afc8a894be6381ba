/** Who holds which office for which place, and under which instrument. */
@NullMarked
package org.fieldsecurity.personnel.appointment;

import org.jspecify.annotations.NullMarked;
