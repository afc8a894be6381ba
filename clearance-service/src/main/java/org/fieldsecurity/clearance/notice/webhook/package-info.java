/** Notices pushed to organizations' systems as signed requests, by the Standard Webhooks convention. */
@NullMarked
package org.fieldsecurity.clearance.notice.webhook;

import org.jspecify.annotations.NullMarked;
