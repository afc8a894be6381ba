/** PostgreSQL's COPY, for work that writes thousands of rows at once. */
@NullMarked
package org.fieldsecurity.kit.copy;

import org.jspecify.annotations.NullMarked;
