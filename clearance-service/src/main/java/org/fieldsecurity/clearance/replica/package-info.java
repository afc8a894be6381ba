/** Copies of what personnel and training know: people, duty stations, required courses, certificates. */
@NullMarked
package org.fieldsecurity.clearance.replica;

import org.jspecify.annotations.NullMarked;
