/** A requirement as the rules see it. */
@NullMarked
@PureRules
package org.fieldsecurity.training.requirement.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
