/** The lists of essential personnel and emergency staff, with the training status beside each name (T18). */
@NullMarked
package org.fieldsecurity.clearance.essential;

import org.jspecify.annotations.NullMarked;
