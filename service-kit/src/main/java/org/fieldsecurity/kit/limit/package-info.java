/** Limits that hold before anything of a request is read. */
@NullMarked
package org.fieldsecurity.kit.limit;

import org.jspecify.annotations.NullMarked;
