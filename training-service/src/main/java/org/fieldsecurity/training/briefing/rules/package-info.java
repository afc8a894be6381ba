/** When a briefing is owed and what may be done with it: pure functions [22(c), 33] (T11). */
@NullMarked
@PureRules
package org.fieldsecurity.training.briefing.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
