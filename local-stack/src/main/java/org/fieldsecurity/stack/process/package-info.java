/** Processes that are known by their id and start time: launched, watched, measured and stopped. */
@NullMarked
package org.fieldsecurity.stack.process;

import org.jspecify.annotations.NullMarked;
