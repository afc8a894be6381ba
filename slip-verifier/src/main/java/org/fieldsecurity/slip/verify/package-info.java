/** Decides offline whether a slip's code is to be believed: pure functions, no clock and no network of their own. */
@NullMarked
package org.fieldsecurity.slip.verify;

import org.jspecify.annotations.NullMarked;
