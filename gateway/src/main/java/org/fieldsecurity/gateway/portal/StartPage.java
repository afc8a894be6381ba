package org.fieldsecurity.gateway.portal;

import io.vertx.ext.web.RoutingContext;

/** The page at {@code /}: what this is and where to go on. */
public final class StartPage {

    private static final String CONTENT = """
            <h1>Field Security Suite</h1>
            <p>Makes the United Nations' framework for accountability in field security (A/57/365) work: who is
            protected, who may travel, who is trained, who answers for what.</p>
            <p>This is the door for programs. People use the applications that are built on it.</p>
            <h2>Where to go on</h2>
            <ul>
              <li><a href="/contracts/">Contracts</a>: every operation of every service, with examples to try.</li>
              <li><a href="/problems/">Problems</a>: what each refusal means, and what to do about it.</li>
            </ul>
            <h2>Services</h2>
            <dl>
              <dt><code>/personnel/v1</code></dt>
              <dd>Organizations, countries, duty stations, people and their dependants, appointments.</dd>
              <dt><code>/clearance/v1</code></dt>
              <dd>Security phases, pre-flight check, clearance requests, decisions, slips.</dd>
              <dt><code>/training/v1</code></dt>
              <dd>Courses, requirements, tests, certificates.</dd>
              <dt><code>/inspection/v1</code></dt>
              <dd>Checklists, missions, deficiencies and how they are closed.</dd>
            </dl>
            <p>Every request needs a bearer token of the realm, but for the check of a certificate's code and the keys
            of the clearance slips.</p>
            """;

    private StartPage() {}

    /** Answers with the page. */
    public static void write(RoutingContext context) {
        Html.write(context, "Start", "", CONTENT);
    }
}
