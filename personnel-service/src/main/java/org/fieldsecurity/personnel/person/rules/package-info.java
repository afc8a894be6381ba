/** Assignments, the cover of families, and means of contact: rules P1, P2 and P6 as pure functions. */
@NullMarked
@PureRules
package org.fieldsecurity.personnel.person.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
