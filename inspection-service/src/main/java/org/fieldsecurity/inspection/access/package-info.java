/** Who may read what inspections find at a place. */
@NullMarked
package org.fieldsecurity.inspection.access;

import org.jspecify.annotations.NullMarked;
