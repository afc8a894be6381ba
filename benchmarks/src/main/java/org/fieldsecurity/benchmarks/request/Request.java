package org.fieldsecurity.benchmarks.request;

import java.util.List;
import java.util.Set;
import org.fieldsecurity.benchmarks.sql.Step;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.demo.call.Identity;

/** One kind of request, as SQL and as HTTP; the same number asks the same in both. */
public interface Request {

    /** How tables name it. */
    String name();

    /** The service that answers it; its database has the service's name. */
    PartName service();

    /** Every part of the stack that it needs: its service, and those whose facts this one copies. */
    Set<PartName> parts();

    /** Who asks. */
    Identity caller();

    /** What the service asks its database for one such request, in that order. */
    List<Step> steps();

    /** The request over HTTP. */
    HttpCall call(int turn);
}
