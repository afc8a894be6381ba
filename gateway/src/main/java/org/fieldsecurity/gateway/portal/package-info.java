/** The pages a person or a tool reads without a token: start page and contracts. */
@NullMarked
package org.fieldsecurity.gateway.portal;

import org.jspecify.annotations.NullMarked;
