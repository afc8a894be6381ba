/** When a mission may open, be debriefed and close. */
@NullMarked
@PureRules
package org.fieldsecurity.inspection.mission.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
