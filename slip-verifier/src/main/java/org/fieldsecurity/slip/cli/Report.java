package org.fieldsecurity.slip.cli;

import java.io.PrintWriter;
import org.fieldsecurity.slip.code.SlipCode;
import org.fieldsecurity.slip.verify.Verdict;

/** A verdict in words, the first word the answer, and its exit code. */
final class Report {

    private Report() {}

    static int print(Verdict verdict, PrintWriter out) {
        return switch (verdict) {
            case Verdict.Genuine(var code, var revocationsAsOf) -> {
                out.println("GENUINE");
                say(code, out);
                out.println(revocationsAsOf
                        .map(asOf -> "  checked against the revocation list of " + asOf)
                        .orElse("  not checked against a revocation list"));
                yield 0;
            }
            case Verdict.Expired(var code) -> {
                out.println("EXPIRED at " + code.validUntil());
                say(code, out);
                yield 10;
            }
            case Verdict.Revoked(var code, var revokedAt) -> {
                out.println("REVOKED at " + revokedAt);
                say(code, out);
                yield 11;
            }
            case Verdict.Forged(var reason, var detail) -> {
                out.println("FORGED (" + reason + ") " + detail);
                yield 12;
            }
            case Verdict.OtherPerson(var code) -> {
                out.println("GIVEN TO ANOTHER PERSON");
                say(code, out);
                yield 14;
            }
        };
    }

    private static void say(SlipCode code, PrintWriter out) {
        out.println("  slip        " + code.shortCode() + " (" + code.slipId() + ")");
        out.println("  traveller   " + code.travellerName() + " (" + code.travellerId() + ")");
        for (var leg : code.legs()) {
            out.println(
                    "  leg         " + leg.from() + " to " + leg.to() + ", " + leg.firstDay() + " to " + leg.lastDay());
        }
        out.println("  issued      " + code.issuedAt());
        out.println("  valid until " + code.validUntil());
        out.println("  key         " + code.keyId());
    }
}
