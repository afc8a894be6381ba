/** What was known of a person at an instant, signed, with the rows of the ledger that prove it [An 27]. */
@NullMarked
package org.fieldsecurity.clearance.dossier;

import org.jspecify.annotations.NullMarked;
