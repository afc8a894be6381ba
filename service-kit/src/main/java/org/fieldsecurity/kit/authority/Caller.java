package org.fieldsecurity.kit.authority;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who makes a request, as the verified token says. */
public sealed interface Caller {

    /** No token was sent. */
    record Anonymous() implements Caller {
        @Override
        public String actor() {
            return "anonymous";
        }
    }

    /** A person with the offices that they hold at the instant of the request. */
    record Person(UUID id, List<HeldOffice> offices) implements Caller {
        @Override
        public String actor() {
            return "person:" + id;
        }

        /** The authority of the first office held of those named that covers the place. */
        public Optional<Authority> authorityOver(Scope place, Office... wanted) {
            return offices.stream()
                    .filter(held -> Arrays.asList(wanted).contains(held.office())
                            && held.scope().covers(place))
                    .findFirst()
                    .map(HeldOffice::authority);
        }
    }

    /** An administrator: roots the chain of appointments and nothing more. */
    record Administrator(UUID id) implements Caller {
        @Override
        public String actor() {
            return "person:" + id;
        }
    }

    /** A system of one organization, such as its HR system; it may touch what is that organization's. */
    record OrganizationSystem(String client, String organization) implements Caller {
        @Override
        public String actor() {
            return "client:" + client;
        }
    }

    /** A reporting tool: reads measures, changes nothing. */
    record ReportingTool(String client) implements Caller {
        @Override
        public String actor() {
            return "client:" + client;
        }
    }

    /** Another service of the suite, following feeds. */
    record PeerService(String client) implements Caller {
        @Override
        public String actor() {
            return "client:" + client;
        }
    }

    /** How the ledger names this caller. */
    String actor();

    /** Whether this is the person. */
    default boolean is(UUID person) {
        return this instanceof Person(UUID id, List<HeldOffice> offices) && id.equals(person);
    }
}
