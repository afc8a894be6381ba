/** A service's OpenAPI 3.1 document: read, compared with the published one, and the source of generated tests. */
@NullMarked
package org.fieldsecurity.kit.test.contract;

import org.jspecify.annotations.NullMarked;
