/** Certificates: issued, verified by their code, revoked [27]. */
@NullMarked
package org.fieldsecurity.training.certificate;

import org.jspecify.annotations.NullMarked;
