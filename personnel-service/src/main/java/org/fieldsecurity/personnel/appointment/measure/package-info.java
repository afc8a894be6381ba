/** Whether the offices that the framework asks for are filled, as it asks. */
@NullMarked
package org.fieldsecurity.personnel.appointment.measure;

import org.jspecify.annotations.NullMarked;
