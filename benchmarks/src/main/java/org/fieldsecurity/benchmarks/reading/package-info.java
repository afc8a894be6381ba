/** Readings of personnel at a fixed rate, with the plans by which the server answers them. */
@NullMarked
package org.fieldsecurity.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
