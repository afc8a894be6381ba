/** The gateway's own refusals, and the pages that explain every problem of the suite. */
@NullMarked
package org.fieldsecurity.gateway.problem;

import org.jspecify.annotations.NullMarked;
