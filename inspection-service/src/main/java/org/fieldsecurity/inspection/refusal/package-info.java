/** Refusals and illegal moves as problem documents. */
@NullMarked
package org.fieldsecurity.inspection.refusal;

import org.jspecify.annotations.NullMarked;
