/** What stands of somebody for whom there are several answers, and what may be done to a headcount when (P7). */
@NullMarked
@PureRules
package org.fieldsecurity.personnel.headcount.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
