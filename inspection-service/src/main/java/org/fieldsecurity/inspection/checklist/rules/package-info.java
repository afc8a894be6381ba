/** When a checklist may change, and what a good one holds. */
@NullMarked
@PureRules
package org.fieldsecurity.inspection.checklist.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
