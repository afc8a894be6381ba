/** How often a duty station is inspected, as policy with a validity period. */
@NullMarked
package org.fieldsecurity.inspection.cycle;

import org.jspecify.annotations.NullMarked;
