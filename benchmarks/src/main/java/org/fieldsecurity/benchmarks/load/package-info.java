/** Load of two kinds: callers that wait for each answer, and callers that come at a fixed rate. */
@NullMarked
package org.fieldsecurity.benchmarks.load;

import org.jspecify.annotations.NullMarked;
