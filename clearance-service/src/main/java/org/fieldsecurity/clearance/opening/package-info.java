/** New offices, moves and extensions of activities, which need two consents and a place that meets the standards (T12). */
@NullMarked
package org.fieldsecurity.clearance.opening;

import org.jspecify.annotations.NullMarked;
