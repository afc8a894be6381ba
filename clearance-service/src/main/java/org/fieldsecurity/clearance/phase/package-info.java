/** Security phases of countries and duty stations: proposed, authorized, declared, lowered (T16, T17) [8(p)]. */
@NullMarked
package org.fieldsecurity.clearance.phase;

import org.jspecify.annotations.NullMarked;
