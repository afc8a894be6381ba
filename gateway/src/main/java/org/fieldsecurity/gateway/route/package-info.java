/** Which service answers which path, and how a request is carried there and back. */
@NullMarked
package org.fieldsecurity.gateway.route;

import org.jspecify.annotations.NullMarked;
