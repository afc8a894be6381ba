/** The commands behind the suite script. */
@NullMarked
package org.fieldsecurity.stack.cli;

import org.jspecify.annotations.NullMarked;
