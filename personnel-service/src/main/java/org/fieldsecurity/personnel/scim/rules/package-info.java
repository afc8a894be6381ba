/** What a user's attributes mean for a person's record: pure functions. */
@NullMarked
@PureRules
package org.fieldsecurity.personnel.scim.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
