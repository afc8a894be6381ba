/** The clock that rules are given. */
@NullMarked
package org.fieldsecurity.kit.time;

import org.jspecify.annotations.NullMarked;
