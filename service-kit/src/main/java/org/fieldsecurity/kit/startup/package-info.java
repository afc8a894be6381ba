/** Refusal to start unsafe. */
@NullMarked
package org.fieldsecurity.kit.startup;

import org.jspecify.annotations.NullMarked;
