/** Homes and the households in them, visitors in a zone, and who everybody's warden is (P2, P4). */
@NullMarked
package org.fieldsecurity.personnel.residence;

import org.jspecify.annotations.NullMarked;
