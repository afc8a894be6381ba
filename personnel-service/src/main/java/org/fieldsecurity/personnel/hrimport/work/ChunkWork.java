package org.fieldsecurity.personnel.hrimport.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.personnel.hrimport.ImportJob;
import org.fieldsecurity.personnel.hrimport.JdbcTransactions;
import org.fieldsecurity.personnel.hrimport.rules.Judge;
import org.fieldsecurity.personnel.hrimport.rules.Judged;
import org.fieldsecurity.personnel.hrimport.rules.ReadRow;
import org.fieldsecurity.personnel.hrimport.rules.RowOutcome;
import org.fieldsecurity.personnel.hrimport.rules.Verdict;
import org.fieldsecurity.personnel.hrimport.upload.StagedChunk;

/** Works off one chunk: reads its rows, judges them, and writes what follows, with the progress, in one transaction. */
@ApplicationScoped
public class ChunkWork {

    private final WorkStore store;
    private final RowReader reader;
    private final ChunkFacts facts;
    private final ChunkWriter writer;
    private final JdbcTransactions transactions;

    ChunkWork(WorkStore store, RowReader reader, ChunkFacts facts, ChunkWriter writer, JdbcTransactions transactions) {
        this.store = store;
        this.reader = reader;
        this.facts = facts;
        this.writer = writer;
        this.transactions = transactions;
    }

    /**
     * Works off a chunk.
     *
     * @return false when the import isn't the holder's any more: another instance went on, or it was cancelled
     */
    boolean work(ImportJob job, String holder, int number) throws SQLException {
        Optional<ReadyChunk> ready = judge(job, holder, number, List.of());
        return ready.isPresent() && store(job, holder, ready.get());
    }

    /**
     * Reads and judges the rows of a chunk, and writes out what is to be stored of new people.
     *
     * @param before the judged rows of the chunk before, when that may not be stored yet
     * @return empty when the import isn't the holder's any more
     */
    Optional<ReadyChunk> judge(ImportJob job, String holder, int number, List<Judged> before) throws SQLException {
        Optional<byte[]> data = store.chunk(job, holder, number);
        if (data.isEmpty()) {
            return Optional.empty();
        }
        List<ReadRow> rows =
                StagedChunk.read(data.get()).stream().map(reader::read).toList();
        Judge judge = new Judge(facts.about(job, rows), Ids::next);
        judge.comesAfter(before);
        List<Judged> judged = rows.stream().map(judge::judge).toList();
        return Optional.of(new ReadyChunk(number, judged, writer.newcomers(job, job.isDryRun() ? List.of() : judged)));
    }

    /**
     * Stores what follows from a judged chunk, with the progress.
     *
     * @return false when the import isn't the holder's any more
     */
    boolean store(ImportJob job, String holder, ReadyChunk ready) throws SQLException {
        try {
            return transactions.call(transaction -> write(transaction, job, holder, ready));
        } catch (NoLongerOursException movedOn) {
            return false;
        }
    }

    private boolean write(Connection transaction, ImportJob job, String holder, ReadyChunk ready) throws SQLException {
        List<Judged> done = job.isDryRun() ? ready.rows() : applied(transaction, job, ready);
        writer.keepOutcomes(transaction, job, done);
        if (!store.advance(transaction, job, holder, ready.number(), count(done))) {
            throw new NoLongerOursException();
        }
        return true;
    }

    private List<Judged> applied(Connection transaction, ImportJob job, ReadyChunk ready) throws SQLException {
        List<Judged> judged = ready.rows();
        List<Judged> done = new ArrayList<>(judged);
        done.removeIf(ChunkWork::isEffective);
        List<Judged> effective = judged.stream().filter(ChunkWork::isEffective).toList();
        Set<String> dated = judged.stream()
                .filter(row -> row.dated() && !(row.verdict() instanceof Verdict.Refused))
                .map(Judged::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Families families = new Families(transaction, job, dated);
        if (!effective.isEmpty()) {
            done.addAll(writer.apply(transaction, job, effective, families, ready.newcomers()));
        }
        done.sort(Comparator.comparingInt(Judged::line));
        return done;
    }

    private static boolean isEffective(Judged row) {
        return row.verdict() instanceof Verdict.Registered || row.verdict() instanceof Verdict.Changed;
    }

    private static Map<RowOutcome, Integer> count(List<Judged> rows) {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        rows.forEach(row -> counts.merge(row.verdict().outcome(), 1, Integer::sum));
        return counts;
    }

    /** Takes back what was written, since somebody else moved on. */
    private static final class NoLongerOursException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoLongerOursException() {
            super("another instance moved on", null, false, false);
        }
    }
}
