/** How long certificates are valid, and when a course counts: pure functions (C2, C3, C5). */
@NullMarked
@PureRules
package org.fieldsecurity.training.course.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
