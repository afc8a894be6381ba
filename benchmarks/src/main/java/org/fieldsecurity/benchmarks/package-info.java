/** The command that measures the suite on one machine and prints what it found. */
@NullMarked
package org.fieldsecurity.benchmarks;

import org.jspecify.annotations.NullMarked;
