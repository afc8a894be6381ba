package org.fieldsecurity.personnel.roster.pack;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Draws packs on a worker thread, since one takes tenths of a second. */
@ApplicationScoped
public class PackPrinter {

    private final Vertx vertx;

    private volatile @Nullable Typefaces faces;

    PackPrinter(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The pack as a PDF document. */
    Uni<byte[]> print(Pack pack) {
        return vertx.executeBlocking(() -> PackDocument.draw(faces(), pack), false);
    }

    private Typefaces faces() {
        Typefaces loaded = faces;
        if (loaded == null) {
            loaded = Typefaces.load();
            faces = loaded;
        }
        return loaded;
    }
}
