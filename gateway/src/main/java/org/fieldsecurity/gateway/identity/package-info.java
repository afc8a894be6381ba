/** Checks the bearer token at the door and knows the paths that need none. */
@NullMarked
package org.fieldsecurity.gateway.identity;

import org.jspecify.annotations.NullMarked;
