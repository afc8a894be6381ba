/** A file of an organization's people, imported over HTTP, beside a plain COPY of the same rows. */
@NullMarked
package org.fieldsecurity.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
