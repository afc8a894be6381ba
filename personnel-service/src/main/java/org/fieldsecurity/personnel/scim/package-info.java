/** The organization's people for identity systems: SCIM 2.0 (RFC 7643, RFC 7644). */
@NullMarked
package org.fieldsecurity.personnel.scim;

import org.jspecify.annotations.NullMarked;
