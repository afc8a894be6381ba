/** What an empty database starts with. */
@NullMarked
package org.fieldsecurity.training.reference;

import org.jspecify.annotations.NullMarked;
