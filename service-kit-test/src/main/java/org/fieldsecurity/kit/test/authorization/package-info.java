/** Authorization tests generated from a table of who suffices: every other caller must be refused. */
@NullMarked
package org.fieldsecurity.kit.test.authorization;

import org.jspecify.annotations.NullMarked;
