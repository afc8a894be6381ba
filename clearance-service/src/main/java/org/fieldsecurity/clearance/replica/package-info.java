/** Copies of what personnel and training know: people, assignments, places, homes, stays, required courses, certificates. */
@NullMarked
package org.fieldsecurity.clearance.replica;

import org.jspecify.annotations.NullMarked;
