/** The warden's list on paper: what it says, and how it is drawn (P6). */
@NullMarked
package org.fieldsecurity.personnel.roster.pack;

import org.jspecify.annotations.NullMarked;
