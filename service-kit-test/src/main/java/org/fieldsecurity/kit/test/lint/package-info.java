/** Rules that a contract must keep; each is one small class. */
@NullMarked
package org.fieldsecurity.kit.test.lint;

import org.jspecify.annotations.NullMarked;
