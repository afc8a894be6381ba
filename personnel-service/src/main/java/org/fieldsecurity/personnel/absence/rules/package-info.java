/** When somebody acts for a holder who is away: pure functions. */
@NullMarked
@PureRules
package org.fieldsecurity.personnel.absence.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
