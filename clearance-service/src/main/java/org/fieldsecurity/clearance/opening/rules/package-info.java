/** What an opening needs, who consents to it, and where it may go from each state (T12). */
@NullMarked
@PureRules
package org.fieldsecurity.clearance.opening.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
