/** The ledger served to other systems as CloudEvents by the HTTP Feeds convention. */
@NullMarked
package org.fieldsecurity.kit.feed;

import org.jspecify.annotations.NullMarked;
