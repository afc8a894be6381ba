/** How a deficiency moves, and when it is overdue. */
@NullMarked
@PureRules
package org.fieldsecurity.inspection.deficiency.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
