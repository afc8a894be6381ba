package org.fieldsecurity.stack.demo.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.fieldsecurity.slip.key.SlipKeys;
import org.fieldsecurity.slip.scan.SlipScanner;
import org.fieldsecurity.slip.verify.RevocationList;
import org.fieldsecurity.slip.verify.SlipVerifier;
import org.fieldsecurity.slip.verify.Verdict;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.demo.call.Answer;
import org.fieldsecurity.stack.demo.call.Identity;

/** The slip that the traveller carries, and its check with no network at a gate [An 27]. */
record SlipCheck(Scene scene, InstantSource clock) {

    /** Issues the slip, prints it, and verifies the print with keys that were fetched before. */
    void verify(String request) {
        scene.narrator().chapter("Amina's slip: printed, carried, checked at a gate without a network");
        var amina = Traveller.AMINA;
        var path = Request.path(request) + "/travellers/" + amina.person() + "/slip";
        var slip = issue(amina.user(), path).json();
        scene.narrator()
                .say("slip " + slip.path("shortCode").asText() + ", valid until "
                        + slip.path("validUntil").asText());
        var page = scene.get(amina.user(), path + "/page");
        scene.narrator().say("a page of " + page.body().length + " bytes, kept as " + keep(page));
        var keys = SlipKeys.parse(text(scene.get(new Identity.Anyone(), "/clearance/v1/slip-keys")));
        var revoked = RevocationList.parse(text(scene.get(amina.user(), "/clearance/v1/slip-revocations")));
        var verifier = new SlipVerifier(keys, Optional.of(revoked));
        var code = scan(page);
        scene.narrator().say("from here on without the services: the QR code on the page, the keys, the list");
        tell(verifier.verify(code, clock.instant(), Optional.of(amina.person())));
        var altered = verifier.verify(altered(code), clock.instant(), Optional.empty());
        scene.expect(altered instanceof Verdict.Forged, "an altered slip is recognized");
        scene.narrator().say("with one character changed: FORGED");
    }

    private Answer issue(Identity caller, String path) {
        var answer = scene.client().act(caller, path, Map.of()).orStop();
        scene.narrator().call(caller, answer);
        return answer;
    }

    private void tell(Verdict verdict) {
        switch (verdict) {
            case Verdict.Genuine(var code, var asOf) -> {
                scene.narrator().say("GENUINE, signed with key " + code.keyId());
                scene.narrator().detail("traveller " + code.travellerName());
                code.legs().forEach(leg -> scene.narrator()
                        .detail("leg " + leg.from() + " to " + leg.to() + ", " + leg.firstDay() + " to "
                                + leg.lastDay()));
                asOf.ifPresent(at -> scene.narrator().detail("not on the list of withdrawn slips of " + at));
            }
            default -> throw new StackException("The demo stops: the slip should be genuine but is " + verdict + ".");
        }
    }

    private static String scan(Answer page) {
        System.setProperty("java.awt.headless", "true");
        try {
            return SlipScanner.scan(page.body())
                    .orElseThrow(() -> new StackException("The demo stops: the page carries no code."));
        } catch (IOException e) {
            throw new StackException("The demo stops: the page can't be read: " + e.getMessage(), e);
        }
    }

    private static String keep(Answer page) {
        try {
            var file = Files.createTempFile("clearance-slip-", ".pdf");
            Files.write(file, page.body());
            return file.toString();
        } catch (IOException e) {
            throw new StackException("The slip could not be kept: " + e.getMessage(), e);
        }
    }

    /** The code with another character in its middle. */
    private static String altered(String code) {
        int middle = code.length() / 2;
        char other = code.charAt(middle) == 'A' ? 'B' : 'A';
        return code.substring(0, middle) + other + code.substring(middle + 1);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
