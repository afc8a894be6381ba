/** The kinds of parts of the stack and how each is started. */
@NullMarked
package org.fieldsecurity.stack.part;

import org.jspecify.annotations.NullMarked;
