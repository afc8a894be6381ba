/** Who is away, and who acts meanwhile: the ad interim [8(b)], the deputy of a team member [16, An 22]. */
@NullMarked
package org.fieldsecurity.personnel.absence;

import org.jspecify.annotations.NullMarked;
