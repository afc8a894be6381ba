/** Short codes, when a list is to be attested again, and what a spreadsheet must not run. */
@NullMarked
@PureRules
package org.fieldsecurity.personnel.roster.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
