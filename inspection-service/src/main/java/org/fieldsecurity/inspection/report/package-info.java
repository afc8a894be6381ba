/** The report of a mission, which nobody can delete [40]. */
@NullMarked
package org.fieldsecurity.inspection.report;

import org.jspecify.annotations.NullMarked;
