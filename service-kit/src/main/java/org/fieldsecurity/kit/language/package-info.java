/** The languages that a caller wants. */
@NullMarked
package org.fieldsecurity.kit.language;

import org.jspecify.annotations.NullMarked;
