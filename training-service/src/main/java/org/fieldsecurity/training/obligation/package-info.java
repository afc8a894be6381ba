/** What each person must hold, with a due date, and how far it is held. */
@NullMarked
package org.fieldsecurity.training.obligation;

import org.jspecify.annotations.NullMarked;
