package org.fieldsecurity.personnel.scim;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A user as SCIM writes it. */
final class UserJson {

    private static final String WORK = "work";

    private UserJson() {}

    /** @param base address under which SCIM is reached, without a slash at its end */
    static ObjectNode of(UserRow user, String base) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("schemas").add(Urn.USER).add(Urn.ENTERPRISE).add(Urn.PERSON);
        json.put("id", user.id().toString());
        put(json, "externalId", user.externalId());
        json.put("userName", user.userName());
        String formatted = user.givenNames() + " " + user.familyName();
        json.putObject("name")
                .put("formatted", formatted)
                .put("familyName", user.familyName())
                .put("givenName", user.givenNames());
        json.put("displayName", formatted);
        json.put("active", user.active());
        putValue(json, "emails", user.email());
        putValue(json, "phoneNumbers", user.phone());
        ObjectNode enterprise = json.putObject(Urn.ENTERPRISE);
        put(enterprise, "employeeNumber", user.employeeNumber());
        enterprise.put("organization", user.organization());
        ObjectNode person = json.putObject(Urn.PERSON);
        person.put("category", user.category()).put("dutyStation", user.dutyStation());
        put(person, "contract", user.contract());
        put(person, "assignedFrom", user.assignedFrom());
        put(person, "assignedUntil", user.assignedUntil());
        ObjectNode meta = json.putObject("meta").put("resourceType", "User");
        put(meta, "created", user.created());
        put(meta, "lastModified", user.modified());
        meta.put("location", base + "/Users/" + user.id()).put("version", user.tag());
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static void putValue(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.putArray(name)
                    .addObject()
                    .put("value", value)
                    .put("type", WORK)
                    .put("primary", true);
        }
    }
}
