/** Finds the text of a QR code in a file: a page, a picture or the text itself. */
@NullMarked
package org.fieldsecurity.slip.scan;

import org.jspecify.annotations.NullMarked;
