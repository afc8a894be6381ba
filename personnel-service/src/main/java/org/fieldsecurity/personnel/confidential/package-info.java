/** What few may read of a person: encrypted at rest, each read recorded (P9) [10(o)]. */
@NullMarked
package org.fieldsecurity.personnel.confidential;

import org.jspecify.annotations.NullMarked;
