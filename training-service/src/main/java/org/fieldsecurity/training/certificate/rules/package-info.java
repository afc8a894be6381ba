/** The code of a certificate: pure functions (C7). */
@NullMarked
@PureRules
package org.fieldsecurity.training.certificate.rules;

import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.NullMarked;
