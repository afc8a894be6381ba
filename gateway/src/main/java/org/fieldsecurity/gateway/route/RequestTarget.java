package org.fieldsecurity.gateway.route;

import java.util.regex.Pattern;

/**
 * Which request targets are plain enough to be passed on. A path that two readers could take for two different paths is
 * refused rather than repaired: the token check and the service must see the same one.
 */
public final class RequestTarget {

    private static final Pattern LEGAL = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%\\p{XDigit}{2})*+"
            + "(?:\\?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?\\[\\]-]|%\\p{XDigit}{2})*+)?");

    private RequestTarget() {}

    /** Whether the target is a path (with or without a query) that every reader takes for the same path. */
    public static boolean plain(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return path.startsWith("/") && legal(target) && segmentsPlain(path) && escapesPlain(path);
    }

    /** RFC 3986, with brackets in the query as many clients write them. */
    private static boolean legal(String target) {
        return LEGAL.matcher(target).matches();
    }

    private static boolean segmentsPlain(String path) {
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals(".") || segments[i].equals("..") || (segments[i].isEmpty() && !last)) {
                return false;
            }
        }
        return path.indexOf(';') < 0;
    }

    /** Escapes may hold letters of any script, but nothing that could become structure when it is decoded. */
    private static boolean escapesPlain(String path) {
        for (int at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
            int code = Integer.parseInt(path, at + 1, at + 3, 16);
            if (code < ' ' || code == 0x7f || "/\\.%;?#".indexOf(code) >= 0) {
                return false;
            }
        }
        return true;
    }
}
