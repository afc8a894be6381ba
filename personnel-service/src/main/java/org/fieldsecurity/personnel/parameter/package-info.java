/** Query parameters that the kit doesn't read. */
@NullMarked
package org.fieldsecurity.personnel.parameter;

import org.jspecify.annotations.NullMarked;
