/** Writing hundreds or thousands of rows at once, by COPY or by one statement. */
@NullMarked
package org.fieldsecurity.kit.copy;

import org.jspecify.annotations.NullMarked;
