/** Local copies of what personnel publishes. */
@NullMarked
package org.fieldsecurity.training.replica;

import org.jspecify.annotations.NullMarked;
