/** Which course is required of whom, where and since when [25, 28-33]. */
@NullMarked
package org.fieldsecurity.training.requirement;

import org.jspecify.annotations.NullMarked;
