/** Identifiers ordered by time. */
@NullMarked
package org.fieldsecurity.kit.id;

import org.jspecify.annotations.NullMarked;
