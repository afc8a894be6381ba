/** The program for a gate without a network: {@code java -jar slip-verifier.jar --keys keys.json slip.pdf}. */
@NullMarked
package org.fieldsecurity.slip.cli;

import org.jspecify.annotations.NullMarked;
