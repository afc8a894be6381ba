/** Countries and duty stations. */
@NullMarked
package org.fieldsecurity.personnel.place;

import org.jspecify.annotations.NullMarked;
