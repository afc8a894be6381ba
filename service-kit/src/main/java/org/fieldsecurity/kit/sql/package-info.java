/** Plain SQL in the session of the request at hand. */
@NullMarked
package org.fieldsecurity.kit.sql;

import org.jspecify.annotations.NullMarked;
