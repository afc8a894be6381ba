/** Requests made from a contract's examples. */
@NullMarked
package org.fieldsecurity.kit.test.request;

import org.jspecify.annotations.NullMarked;
