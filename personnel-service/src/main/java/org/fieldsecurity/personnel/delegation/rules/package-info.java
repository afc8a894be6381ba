/** What can be delegated, to whom, for how long (A8): pure functions. */
@NullMarked
@PureRules
package org.fieldsecurity.personnel.delegation.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
