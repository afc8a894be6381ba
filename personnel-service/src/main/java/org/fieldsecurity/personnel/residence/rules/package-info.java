/** When somebody may move, as pure functions (P4). */
@NullMarked
@PureRules
package org.fieldsecurity.personnel.residence.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
