/** The directory of offices on personnel's own tables; other services have a copy of it. */
@NullMarked
package org.fieldsecurity.personnel.authority;

import org.jspecify.annotations.NullMarked;
