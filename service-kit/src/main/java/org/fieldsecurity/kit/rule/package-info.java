/** How a service marks the code that holds its rules. */
@NullMarked
package org.fieldsecurity.kit.rule;

import org.jspecify.annotations.NullMarked;
