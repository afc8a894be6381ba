/** What every operation of the contract says, said once. */
@NullMarked
package org.fieldsecurity.kit.openapi;

import org.jspecify.annotations.NullMarked;
