/** When two records may become one (P10), as pure functions. */
@NullMarked
@PureRules
package org.fieldsecurity.personnel.identity.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
