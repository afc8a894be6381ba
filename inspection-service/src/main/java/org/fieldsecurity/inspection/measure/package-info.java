/** Compliance measures of paragraphs 39 and 40. */
@NullMarked
package org.fieldsecurity.inspection.measure;

import org.jspecify.annotations.NullMarked;
