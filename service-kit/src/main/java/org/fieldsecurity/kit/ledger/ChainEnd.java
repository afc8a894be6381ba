package org.fieldsecurity.kit.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where a subject's rows end so far, which its next row follows.
 *
 * @param sequence number of its last row, 0 when it has none
 * @param hash hash of its last row; null when it has none
 */
record ChainEnd(int sequence, byte @Nullable [] hash) {

    static final ChainEnd NONE = new ChainEnd(0, null);
}
