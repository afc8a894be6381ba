/** What a person must hold, worked out from requirements: pure functions [25, 28-33]. */
@NullMarked
@PureRules
package org.fieldsecurity.training.obligation.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
