/** What may be found, and who may confirm a correction. */
@NullMarked
@PureRules
package org.fieldsecurity.inspection.finding.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
