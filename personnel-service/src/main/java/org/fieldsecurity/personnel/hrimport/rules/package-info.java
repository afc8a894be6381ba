/** What becomes of a row of a file: pure functions over the row and what is known. */
@NullMarked
@PureRules
package org.fieldsecurity.personnel.hrimport.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
