/**
 * The signed code that a clearance slip carries as a QR code: what it says, its compact form and its signature [An 27].
 *
 * <p>The text is {@code FSS1:} and, in Base45 (RFC 9285, so that a QR code stores it in its dense alphanumeric mode), a
 * statement followed by its 64-byte Ed25519 signature. The signature covers the five bytes {@code FSS1:} and the
 * statement. The statement holds, in this order:
 *
 * <pre>
 * key id          1 byte of length, 1 to 32 ASCII letters, digits, '-' and '_'
 * slip id         16 bytes
 * traveller's id  16 bytes
 * issued at       seconds since 1970, unsigned LEB128
 * valid until     seconds since 1970, unsigned LEB128
 * name            1 byte of length, 1 to 96 bytes of UTF-8
 * legs            1 byte, 1 to 12; each leg:
 *   from, to      1 byte of length, 1 to 12 ASCII letters and digits each (UN/LOCODE where there is one)
 *   first day     days since 1970, unsigned LEB128
 *   last day      days after the first, unsigned LEB128
 * </pre>
 *
 * Nothing may follow the last leg. Three legs and a name of 30 letters make about 300 characters.
 */
@NullMarked
package org.fieldsecurity.slip.code;

import org.jspecify.annotations.NullMarked;
