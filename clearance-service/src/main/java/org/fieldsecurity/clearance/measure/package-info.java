/** How far the duties of clearance are fulfilled. */
@NullMarked
package org.fieldsecurity.clearance.measure;

import org.jspecify.annotations.NullMarked;
