/** Names each request and writes one line about it, without a word about the caller. */
@NullMarked
package org.fieldsecurity.gateway.access;

import org.jspecify.annotations.NullMarked;
