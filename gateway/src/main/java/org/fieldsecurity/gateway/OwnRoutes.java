package org.fieldsecurity.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.gateway.portal.Assets;
import org.fieldsecurity.gateway.portal.ContractPages;
import org.fieldsecurity.gateway.portal.StartPage;
import org.fieldsecurity.gateway.problem.ProblemPages;

/** The table of what the gateway answers itself. */
@ApplicationScoped
class OwnRoutes {

    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    private final List<OwnRoute> table;

    OwnRoutes(ProblemPages problems, ContractPages contracts, Assets assets) {
        table = List.of(
                new OwnRoute("/", "readStartPage", "What this is and where to go on.", List.of(HTML), StartPage::write),
                new OwnRoute(
                        "/problems/",
                        "listProblemTypes",
                        "All problem types of the suite.",
                        List.of(JSON, HTML),
                        problems::list),
                new OwnRoute(
                        "/problems/{slug}",
                        "explainProblemType",
                        "What a problem type means and what to do about it.",
                        List.of(JSON, HTML),
                        problems::page),
                new OwnRoute(
                        "/contracts/",
                        "readContracts",
                        "The contracts of all services on one page.",
                        List.of(HTML),
                        contracts::page),
                new OwnRoute(
                        "/contracts/{document}",
                        "readContract",
                        "One published OpenAPI 3.1 document.",
                        List.of(JSON),
                        contracts::document),
                new OwnRoute(
                        "/assets/{file}",
                        "readAsset",
                        "Style sheets, scripts and the icon of the pages.",
                        List.of("text/css", "text/javascript", "image/svg+xml"),
                        assets::file));
    }

    List<OwnRoute> table() {
        return table;
    }
}
