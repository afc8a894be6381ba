/** The machine, and the processor time that each process took. */
@NullMarked
package org.fieldsecurity.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
