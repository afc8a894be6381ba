/** Strict JSON: nothing unknown, nothing coerced, nothing that the database can't keep. */
@NullMarked
package org.fieldsecurity.kit.json;

import org.jspecify.annotations.NullMarked;
