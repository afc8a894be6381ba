/** The demo input: invented people, their offices and some security phases, sent through the public API. */
@NullMarked
package org.fieldsecurity.stack.demo.input;

import org.jspecify.annotations.NullMarked;
