/** When a partner's people are included, as pure functions (P1). */
@NullMarked
@PureRules
package org.fieldsecurity.personnel.organization.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
