/** Copies of the facts that other services own. */
@NullMarked
package org.fieldsecurity.inspection.replica;

import org.jspecify.annotations.NullMarked;
