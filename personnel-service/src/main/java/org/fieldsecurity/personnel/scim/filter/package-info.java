/** Filters and paths of SCIM (RFC 7644, 3.4.2.2 and 3.5.2), read into types. */
@NullMarked
@PureRules
package org.fieldsecurity.personnel.scim.filter;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
