/** Drawing and marking of a test: pure functions [32]. */
@NullMarked
@PureRules
package org.fieldsecurity.training.test.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
