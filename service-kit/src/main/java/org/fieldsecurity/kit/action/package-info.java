/** One transaction an action, safe to repeat by its Idempotency-Key. */
@NullMarked
package org.fieldsecurity.kit.action;

import org.jspecify.annotations.NullMarked;
