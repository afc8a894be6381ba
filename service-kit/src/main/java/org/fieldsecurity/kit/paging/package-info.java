/** Lists in pages, by keyset cursors. */
@NullMarked
package org.fieldsecurity.kit.paging;

import org.jspecify.annotations.NullMarked;
