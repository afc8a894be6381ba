/** Who is where at an instant, past or to come: with source, confidence and age of each answer (T22). */
@NullMarked
package org.fieldsecurity.clearance.presence;

import org.jspecify.annotations.NullMarked;
