/** Ed25519 keys of slips as JSON Web Keys (RFC 7517, RFC 8037): public sets to verify with, one private key to sign with. */
@NullMarked
package org.fieldsecurity.slip.key;

import org.jspecify.annotations.NullMarked;
