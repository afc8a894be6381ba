/** Courses, their versions and their recognition by the Coordinator [26]. */
@NullMarked
package org.fieldsecurity.training.course;

import org.jspecify.annotations.NullMarked;
