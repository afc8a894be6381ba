package org.fieldsecurity.personnel.hrimport;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** How an import gets on, told whenever it has, until it has ended. */
@ApplicationScoped
public class ImportProgress {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** Told even without news, so that no door on the way takes the line for dead. */
    private static final int LOOKS_OF_SILENCE = 30;

    private final ImportReads imports;

    ImportProgress(ImportReads imports) {
        this.imports = imports;
    }

    /** The state now and after each change; ends with the final one. */
    Multi<ImportView> of(UUID id, String organization) {
        return Multi.createFrom().deferred(() -> {
            Told told = new Told();
            return Multi.createFrom()
                    .ticks()
                    .every(LOOK_AGAIN)
                    .onOverflow()
                    .drop()
                    .onItem()
                    .transformToUniAndConcatenate(tick -> imports.require(id, organization))
                    .select()
                    .where(told::isNews)
                    .select()
                    .first(told::goesOn);
        });
    }

    /** What one listener was told last. */
    private static final class Told {

        private int silence = LOOKS_OF_SILENCE;
        private int worked = -1;
        private boolean ended;
        private String state = "";

        private boolean isNews(ImportView view) {
            boolean news =
                    view.worked() != worked || !view.state().name().equals(state) || ++silence > LOOKS_OF_SILENCE;
            if (news) {
                silence = 0;
                worked = view.worked();
                state = view.state().name();
            }
            return news;
        }

        /** True as long as the view before this one was not the last. */
        private boolean goesOn(ImportView view) {
            boolean before = ended;
            ended = view.state().isFinal();
            return !before;
        }
    }
}
