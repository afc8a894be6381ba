/** The clock that a test can set. */
@NullMarked
package org.fieldsecurity.kit.test.clock;

import org.jspecify.annotations.NullMarked;
