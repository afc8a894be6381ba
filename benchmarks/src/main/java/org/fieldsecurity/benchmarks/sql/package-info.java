/** What SQL is done: its plans, and the proof that the service does the same. */
@NullMarked
package org.fieldsecurity.benchmarks.sql;

import org.jspecify.annotations.NullMarked;
