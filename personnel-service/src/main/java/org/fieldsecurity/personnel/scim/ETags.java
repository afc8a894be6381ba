package org.fieldsecurity.personnel.scim;

import java.util.Arrays;

/** Entity tags of users, compared as weak ones (RFC 9110, 8.8.3.2). */
final class ETags {

    private ETags() {}

    /** Whether one of the header's tags is the same, or the header names any. */
    static boolean match(String header, String tag) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(named -> named.equals("*") || strong(named).equals(strong(tag)));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
