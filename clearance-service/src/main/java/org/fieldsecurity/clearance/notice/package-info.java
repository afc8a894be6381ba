/** What somebody must know: written with what happened, read as a feed, sent to webhooks. */
@NullMarked
package org.fieldsecurity.clearance.notice;

import org.jspecify.annotations.NullMarked;
