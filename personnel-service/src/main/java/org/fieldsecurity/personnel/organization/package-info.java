/** The organizations of the system and its partners. */
@NullMarked
package org.fieldsecurity.personnel.organization;

import org.jspecify.annotations.NullMarked;
