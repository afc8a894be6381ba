package org.fieldsecurity.clearance.opening;

import java.util.List;

/**
 * The items of one check, in one column.
 *
 * @param items in the order of the standards
 */
record CheckedItems(List<CheckedItem> items) {

    /** Copies the list. */
    CheckedItems {
        items = List.copyOf(items);
    }
}
