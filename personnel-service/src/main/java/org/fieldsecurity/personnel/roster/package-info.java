/** Lists of personnel and dependants as of any instant, what changed in them, and who attests them when (P3, P6). */
@NullMarked
package org.fieldsecurity.personnel.roster;

import org.jspecify.annotations.NullMarked;
