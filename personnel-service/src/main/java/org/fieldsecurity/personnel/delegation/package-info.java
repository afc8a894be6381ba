/** What an office holder has delegated in writing, to whom, until when. */
@NullMarked
package org.fieldsecurity.personnel.delegation;

import org.jspecify.annotations.NullMarked;
