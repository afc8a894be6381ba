package org.fieldsecurity.training.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.training.course.CourseRegister;
import org.fieldsecurity.training.course.NewCourse;
import org.fieldsecurity.training.course.NewRecognition;
import org.fieldsecurity.training.requirement.NewRequirement;
import org.fieldsecurity.training.requirement.RequirementRegister;
import org.fieldsecurity.training.test.NewTestPolicy;
import org.fieldsecurity.training.test.QuestionBank;
import org.fieldsecurity.training.test.QuestionEntry;
import org.fieldsecurity.training.test.TestPolicyRegister;

/**
 * Puts the framework's courses, the requirements, the question bank and the test policy into an empty database before
 * the service answers: by the same rules and with the same ledger rows as through the API.
 */
@ApplicationScoped
public class StartingData {

    private static final Authority AUTHORITY = Authority.system("REFERENCE_DATA");
    private static final String ONE_INSTANCE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(7310258)";
    private static final String COURSES = "select count(*) from course";

    private final CourseRegister courses;
    private final RequirementRegister requirements;
    private final QuestionBank bank;
    private final TestPolicyRegister policies;
    private final ObjectMapper json;

    StartingData(
            CourseRegister courses,
            RequirementRegister requirements,
            QuestionBank bank,
            TestPolicyRegister policies,
            ObjectMapper json) {
        this.courses = courses;
        this.requirements = requirements;
        this.bank = bank;
        this.policies = policies;
        this.json = json;
    }

    /** A course of the framework with the recognition that it starts with. */
    record RecognizedCourse(NewCourse course, NewRecognition recognition) {}

    void load(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(this::loadIfEmpty));
    }

    private Uni<Void> loadIfEmpty() {
        return Panache.getSession()
                .call(session -> session.createNativeQuery(ONE_INSTANCE_AT_A_TIME, Integer.class)
                        .getSingleResult())
                .chain(session -> session.createNativeQuery(COURSES, Long.class).getSingleResult())
                .chain(count -> count > 0 ? Uni.createFrom().voidItem() : loadAll());
    }

    private Uni<Void> loadAll() {
        return each("courses.json", new TypeReference<List<RecognizedCourse>>() {}, this::load)
                .chain(() -> each(
                        "requirements.json",
                        new TypeReference<List<NewRequirement>>() {},
                        asked -> requirements.set(asked, AUTHORITY)))
                .chain(() -> each(
                        "basic-awareness-questions.json",
                        new TypeReference<List<QuestionEntry>>() {},
                        entry -> bank.add(entry, AUTHORITY)))
                .chain(() -> each(
                        "test-policies.json",
                        new TypeReference<List<NewTestPolicy>>() {},
                        asked -> policies.set(asked, AUTHORITY)));
    }

    private Uni<?> load(RecognizedCourse asked) {
        return courses.create(asked.course(), AUTHORITY)
                .chain(() -> courses.required(asked.course().code()))
                .chain(course -> courses.recognize(course, asked.recognition(), AUTHORITY));
    }

    private <T> Uni<Void> each(String file, TypeReference<List<T>> type, Function<T, Uni<?>> load) {
        return Multi.createFrom()
                .iterable(read(file, type))
                .onItem()
                .transformToUniAndConcatenate(load::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private <T> List<T> read(String file, TypeReference<List<T>> type) {
        try (InputStream in = Objects.requireNonNull(StartingData.class.getResourceAsStream("/reference/" + file))) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("reference file " + file, e);
        }
    }
}
