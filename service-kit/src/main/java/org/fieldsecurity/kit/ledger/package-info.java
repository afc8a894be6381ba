/** The append-only record of every state change, hash-chained per subject. */
@NullMarked
package org.fieldsecurity.kit.ledger;

import org.jspecify.annotations.NullMarked;
