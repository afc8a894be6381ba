/** In which zone a home lies, as pure functions over borders and addresses (P4). */
@NullMarked
@PureRules
package org.fieldsecurity.personnel.zone.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
