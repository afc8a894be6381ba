package org.fieldsecurity.benchmarks.report;

/** The ways in which the same question is asked. */
public enum Way {
    BARE_SQL("bare SQL client"),
    SERVICE("service"),
    GATEWAY("gateway and service");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    /** How tables name it. */
    public String title() {
        return title;
    }
}
