/** Which offices nobody holds, where and since when. */
@NullMarked
package org.fieldsecurity.personnel.vacancy;

import org.jspecify.annotations.NullMarked;
