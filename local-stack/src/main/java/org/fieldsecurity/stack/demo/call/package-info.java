/** Calls to the public API as the demo's users and systems make them. */
@NullMarked
package org.fieldsecurity.stack.demo.call;

import org.jspecify.annotations.NullMarked;
