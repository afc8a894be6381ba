/** Invented people, copied straight into the services' databases. */
@NullMarked
package org.fieldsecurity.benchmarks.data;

import org.jspecify.annotations.NullMarked;
