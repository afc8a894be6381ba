/** What the rules of all features say when they refuse. */
@NullMarked
@PureRules
package org.fieldsecurity.inspection.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
