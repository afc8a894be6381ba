/** How many people a post takes, where posts and namings may go from each state, and what a person's training lacks. */
@NullMarked
@PureRules
package org.fieldsecurity.clearance.essential.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
