/** What every error answer must look like. */
@NullMarked
package org.fieldsecurity.kit.test.problem;

import org.jspecify.annotations.NullMarked;
