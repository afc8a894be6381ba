/** When a household is visited again, and what a visit must say (P5). */
@NullMarked
@PureRules
package org.fieldsecurity.personnel.visit.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
