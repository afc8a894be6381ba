/** The only door to the suite: what each request passes, in order. */
@NullMarked
package org.fieldsecurity.gateway;

import org.jspecify.annotations.NullMarked;
