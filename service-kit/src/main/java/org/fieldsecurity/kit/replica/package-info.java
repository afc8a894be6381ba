/** Local copies of other services' facts, kept by following their feeds. */
@NullMarked
package org.fieldsecurity.kit.replica;

import org.jspecify.annotations.NullMarked;
