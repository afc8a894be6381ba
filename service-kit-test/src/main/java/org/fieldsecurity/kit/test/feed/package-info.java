/** What another service would have published. */
@NullMarked
package org.fieldsecurity.kit.test.feed;

import org.jspecify.annotations.NullMarked;
