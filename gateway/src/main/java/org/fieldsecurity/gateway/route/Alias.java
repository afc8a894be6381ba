package org.fieldsecurity.gateway.route;

/**
 * Another address of some of a service's paths.
 *
 * @param prefix where clients look for them
 * @param path where the service has them
 */
record Alias(String prefix, String path) {

    /** Tells the service under which address it was asked, so that it can name others. */
    static final String HEADER = "X-Forwarded-Prefix";

    static Alias of(String service, String prefix, String path) {
        boolean leads = path.startsWith("/" + service + "/v1/") && !path.endsWith("/");
        if (!leads || !prefix.matches("(/[a-z0-9-]+)+") || prefix.startsWith("/" + service + "/")) {
            throw new IllegalArgumentException(
                    "gateway.upstreams.%s.aliases must lead from paths such as /scim/v2 to paths under /%s/v1/"
                            .formatted(service, service));
        }
        return new Alias(prefix, path);
    }

    /** The request target as the service knows it. */
    String target(String asked) {
        return path + asked.substring(prefix.length());
    }
}
