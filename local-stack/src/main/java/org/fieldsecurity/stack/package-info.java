/** PostgreSQL, Keycloak, the services and the gateway on one machine, as one thing to start and stop. */
@NullMarked
package org.fieldsecurity.stack;

import org.jspecify.annotations.NullMarked;
