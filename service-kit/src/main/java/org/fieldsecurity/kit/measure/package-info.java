/** Compliance measures: one shape, three formats. */
@NullMarked
package org.fieldsecurity.kit.measure;

import org.jspecify.annotations.NullMarked;
