/** A small identity provider for tests, and tokens for any caller. */
@NullMarked
package org.fieldsecurity.kit.test.identity;

import org.jspecify.annotations.NullMarked;
