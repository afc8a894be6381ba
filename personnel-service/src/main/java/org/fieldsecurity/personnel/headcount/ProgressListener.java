package org.fieldsecurity.personnel.headcount;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Optional;
import org.fieldsecurity.personnel.headcount.rules.HeadcountState;
import org.jspecify.annotations.Nullable;

/** What one listener is told: what they have not heard yet, and now and then a sign of life. */
final class ProgressListener {

    private static final int SIGN_OF_LIFE_AFTER = 15;
    private static final long RECONNECT_MS = 1000;

    private final Sse sse;

    private @Nullable String heard;
    private int silent;

    /**
     * @param heard id of the last event that the listener had; null for a new one
     */
    ProgressListener(Sse sse, @Nullable String heard) {
        this.sse = sse;
        this.heard = heard;
    }

    /** Events to send; an empty one ends the conversation. */
    List<Optional<OutboundSseEvent>> hear(HeadcountProgress progress) {
        boolean closed = progress.state() == HeadcountState.CLOSED;
        if (progress.revision().equals(heard)) {
            silent++;
            return closed ? List.of(Optional.empty()) : signOfLife();
        }
        heard = progress.revision();
        silent = 0;
        Optional<OutboundSseEvent> event = Optional.of(sse.newEventBuilder()
                .id(heard)
                .name(closed ? "closed" : "progress")
                .reconnectDelay(RECONNECT_MS)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(HeadcountProgress.class, progress)
                .build());
        return closed ? List.of(event, Optional.empty()) : List.of(event);
    }

    private List<Optional<OutboundSseEvent>> signOfLife() {
        return silent % SIGN_OF_LIFE_AFTER == 0
                ? List.of(
                        Optional.of(sse.newEventBuilder().comment("nothing new").build()))
                : List.of();
    }
}
