/** The security arrangements of zones and duty stations, and who has acknowledged them [20(b), 22(d)]. */
@NullMarked
package org.fieldsecurity.personnel.receipt;

import org.jspecify.annotations.NullMarked;
