/** Movements of travellers on their legs: who departed, arrived, left, and who should have. */
@NullMarked
package org.fieldsecurity.clearance.journey;

import org.jspecify.annotations.NullMarked;
