/** The check before a request: the same verdicts, nothing stored. */
@NullMarked
package org.fieldsecurity.clearance.preflight;

import org.jspecify.annotations.NullMarked;
