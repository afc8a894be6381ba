/** What becomes of a person's certificates and attempts when personnel makes one record of two, or two again (P10). */
@NullMarked
package org.fieldsecurity.training.merge;

import org.jspecify.annotations.NullMarked;
