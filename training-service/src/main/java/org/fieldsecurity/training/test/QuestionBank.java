package org.fieldsecurity.training.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.training.test.rules.TestPaper;

/** Adds questions, each with its row in the ledger, and reads them in the language that fits. */
@ApplicationScoped
public class QuestionBank {

    private static final TypeReference<Map<String, QuestionText>> TEXTS = new TypeReference<>() {};

    private final Questions questions;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final InstantSource clock;

    QuestionBank(Questions questions, Ledger ledger, ObjectMapper json, InstantSource clock) {
        this.questions = questions;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    /** A question in one language with its key. */
    record Asked(String code, int answer, List<String> sources, QuestionText text, String language) {}

    /** Adds a question to the bank. */
    public Uni<Void> add(QuestionEntry entry, Authority authority) {
        LocalDate today = Utc.day(clock.instant());
        return questions
                .persistAndFlush(new Question(entry, write(entry.texts()), today))
                .chain(() -> ledger.append(new Change("question", entry.code(), "added", entry, authority)))
                .replaceWithVoid();
    }

    /** What may be drawn for a course. */
    Uni<List<TestPaper.Drawable>> drawable(String course) {
        return questions.inUse(course).map(rows -> rows.stream()
                .map(row -> new TestPaper.Drawable(row.code(), row.topic()))
                .toList());
    }

    /** Questions by code, each in the first of the languages that it has, else in English. */
    Uni<Map<String, Asked>> read(Collection<String> codes, List<String> languages) {
        return questions.byCodes(codes).map(rows -> rows.stream()
                .map(row -> asked(row, languages))
                .collect(Collectors.toMap(Asked::code, asked -> asked)));
    }

    private Asked asked(Question question, List<String> languages) {
        Map<String, QuestionText> texts = parse(question.texts());
        String language =
                languages.stream().filter(texts::containsKey).findFirst().orElse(Question.DEFAULT_LANGUAGE);
        return new Asked(
                question.code(),
                question.answer(),
                List.of(question.sources().split(";")),
                texts.getOrDefault(language, texts.values().iterator().next()),
                language);
    }

    private Map<String, QuestionText> parse(String texts) {
        try {
            return json.readValue(texts, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored question is not JSON", e);
        }
    }

    private String write(Map<String, QuestionText> texts) {
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a question that can't be written as JSON", e);
        }
    }
}
