package org.fieldsecurity.personnel.replica;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a certificate shows. */
@Schema(description = "Something that a certificate shows")
public enum CertifiedGate {
    /** The induction of security officers and agency security officers [12, 30]. */
    INDUCTION,
    /** The role training of area coordinators and wardens [31]. */
    ROLE_TRAINING
}
