/** The rules of clearance: pure functions over records, with every number and cell of the phase table taken from data. */
@NullMarked
@PureRules
package org.fieldsecurity.clearance.policy;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
