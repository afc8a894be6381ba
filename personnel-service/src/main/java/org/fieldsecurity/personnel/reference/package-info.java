/** The reference data that the service starts with. */
@NullMarked
package org.fieldsecurity.personnel.reference;

import org.jspecify.annotations.NullMarked;
