/** Countries, duty stations and areas. */
@NullMarked
package org.fieldsecurity.personnel.place;

import org.jspecify.annotations.NullMarked;
