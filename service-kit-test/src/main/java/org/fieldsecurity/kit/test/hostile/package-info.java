/** Bad input generated from a contract: every answer must be a problem document with a 4xx status. */
@NullMarked
package org.fieldsecurity.kit.test.hostile;

import org.jspecify.annotations.NullMarked;
