/** Entity tags and If-Match. */
@NullMarked
package org.fieldsecurity.kit.version;

import org.jspecify.annotations.NullMarked;
