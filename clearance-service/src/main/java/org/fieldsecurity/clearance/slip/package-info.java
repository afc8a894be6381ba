/** The written record that a traveller carries: a page with a signed code, and the list of withdrawn slips [An 27]. */
@NullMarked
package org.fieldsecurity.clearance.slip;

import org.jspecify.annotations.NullMarked;
