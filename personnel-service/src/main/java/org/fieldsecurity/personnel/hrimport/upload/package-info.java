/** Receives a file of people, whole or not at all. */
@NullMarked
package org.fieldsecurity.personnel.hrimport.upload;

import org.jspecify.annotations.NullMarked;
