/** What the HQ focal point says of rules that were set aside. */
@NullMarked
package org.fieldsecurity.clearance.notice.override;

import org.jspecify.annotations.NullMarked;
