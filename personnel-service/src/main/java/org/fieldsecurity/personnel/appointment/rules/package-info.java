/** Who appoints whom, in which form, after what: rules A1 to A4 as pure functions. */
@NullMarked
@PureRules
package org.fieldsecurity.personnel.appointment.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
