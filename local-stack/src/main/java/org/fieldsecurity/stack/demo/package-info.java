/** What happens once the stack is ready: the demo input and the demo journey. */
@NullMarked
package org.fieldsecurity.stack.demo;

import org.jspecify.annotations.NullMarked;
