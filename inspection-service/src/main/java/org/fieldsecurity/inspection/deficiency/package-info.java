/** What must be corrected, by when, and whether a follow-up visit has confirmed it [40]. */
@NullMarked
package org.fieldsecurity.inspection.deficiency;

import org.jspecify.annotations.NullMarked;
