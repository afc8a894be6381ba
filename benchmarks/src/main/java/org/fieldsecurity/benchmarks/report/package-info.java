/** The tables that are printed and kept. */
@NullMarked
package org.fieldsecurity.benchmarks.report;

import org.jspecify.annotations.NullMarked;
