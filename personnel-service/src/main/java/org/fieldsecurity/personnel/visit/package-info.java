/** Wardens' visits to the households of their zones (P5). */
@NullMarked
package org.fieldsecurity.personnel.visit;

import org.jspecify.annotations.NullMarked;
