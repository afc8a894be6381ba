/** What each office is inspected on, in versions that freeze when they are published [39]. */
@NullMarked
package org.fieldsecurity.inspection.checklist;

import org.jspecify.annotations.NullMarked;
