package org.fieldsecurity.personnel.person.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fieldsecurity.personnel.person.Contact;

/** Whether ways to reach somebody are written so that they work (P6). */
public final class ContactRules {

    private static final Pattern TELEPHONE = Pattern.compile("\\+[0-9 ]{6,19}");
    private static final Pattern CALL_SIGN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./-]{1,29}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private ContactRules() {}

    /**
     * Something that isn't right.
     *
     * @param index where in the list
     * @param field which field of the contact
     */
    public record Fault(int index, String field, String explanation) {}

    /** Every fault of a list in order of preference; empty when all can be used. */
    public static List<Fault> faults(List<Contact> contacts) {
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < contacts.size(); index++) {
            Contact contact = contacts.get(index);
            int place = index;
            expected(contact).ifPresent(explanation -> faults.add(new Fault(place, "value", explanation)));
            boolean repeated = contacts.subList(0, index).stream()
                    .anyMatch(other ->
                            other.kind() == contact.kind() && other.value().equals(contact.value()));
            if (repeated) {
                faults.add(new Fault(index, "value", "stands in the list already"));
            }
        }
        return faults;
    }

    private static Optional<String> expected(Contact contact) {
        return switch (contact.kind()) {
            case MOBILE, HOME, OFFICE, SATELLITE ->
                matching(TELEPHONE, contact, "must be a number with country code such as +254700000018");
            case RADIO_CALL_SIGN -> matching(CALL_SIGN, contact, "must be a call sign such as KILO 2.1");
            case EMAIL -> matching(EMAIL, contact, "must be an e-mail address");
            case OTHER -> Optional.empty();
        };
    }

    private static Optional<String> matching(Pattern form, Contact contact, String explanation) {
        return form.matcher(contact.value()).matches() ? Optional.empty() : Optional.of(explanation);
    }
}
