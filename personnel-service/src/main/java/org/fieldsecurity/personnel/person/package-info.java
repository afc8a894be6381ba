/** Personnel and their dependants. */
@NullMarked
package org.fieldsecurity.personnel.person;

import org.jspecify.annotations.NullMarked;
