/** Who calls, which offices they hold at this instant, and the authority that a change is made under. */
@NullMarked
package org.fieldsecurity.kit.authority;

import org.jspecify.annotations.NullMarked;
