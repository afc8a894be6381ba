/** Copies of what training knows: certificates, and which courses were recognized when. */
@NullMarked
package org.fieldsecurity.personnel.replica;

import org.jspecify.annotations.NullMarked;
