/** What a mission finds, item by item, and what a follow-up visit finds of claimed corrections. */
@NullMarked
package org.fieldsecurity.inspection.finding;

import org.jspecify.annotations.NullMarked;
