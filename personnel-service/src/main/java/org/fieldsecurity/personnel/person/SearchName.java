package org.fieldsecurity.personnel.person;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes names of any script in plain Latin letters, as they are kept for the search. Behind them come the skeletons:
 * the consonants of each name, marked by a 0, since Arabic and Hebrew are written without the vowels that Latin has. A
 * name without spaces, such as a Chinese one, becomes one word.
 */
public final class SearchName {

    /** The words of person {@code p} in a query, as an index has them. */
    public static final String WORDS = "string_to_array(p.search_name, ' ')";

    /** Longest that is kept; a name of 200 characters gives less in any script that names are written in. */
    private static final int MAX_LENGTH = 1_000;

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower()");
    private static final Pattern APOSTROPHES = Pattern.compile("['`´’‘ʼʻʿʾ]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]");
    private static final Pattern WITHOUT_VOWELS = Pattern.compile(".*[\\p{IsArabic}\\p{IsHebrew}].*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouwy]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern SILENT_END = Pattern.compile("(?<=.)h$");
    private static final Pattern ASCII = Pattern.compile("[A-Za-z0-9]*");
    private static final Pattern JOINED =
            Pattern.compile("(?<![\\p{L}\\p{M}])(\\p{IsHan}{2,4}|\\p{IsHangul}{2,4})(?![\\p{L}\\p{M}])");
    private static final int MOST_WORDS = 8;
    private static final String MARK = "0";
    private static final int TELLING = 3;
    private static final int TELLING_WITHOUT_VOWELS = 2;

    /** Names repeat: to write one in Latin costs more than all else that is done about a new person. */
    private static final int WORDS_KEPT = 20_000;

    private static final Map<String, Optional<Word>> KNOWN = new ConcurrentHashMap<>();

    private SearchName() {}

    /**
     * A name that is looked for.
     *
     * @param words one at least, at most eight
     * @param letters its words in plain letters
     * @param skeleton its words by their consonants, where they tell enough; null where they don't
     * @param share part of the words that the skeleton stands for, above 0 and up to 1
     */
    record Wanted(
            List<Word> words, String letters, @Nullable String skeleton, double share) {}

    /**
     * A word of a name.
     *
     * @param letters in plain letters
     * @param skeleton its consonants; null where they tell too little
     */
    record Word(String letters, @Nullable String skeleton) {}

    /** What is kept for a person; never longer than 1000 characters. */
    public static String of(String familyName, String givenNames) {
        List<Word> words = words(givenNames + " " + familyName);
        String kept = (letters(words) + " " + skeletons(words)).strip();
        return kept.length() > MAX_LENGTH ? kept.substring(0, MAX_LENGTH) : kept;
    }

    /** What to look for when this was typed; empty without two letters. */
    static Optional<Wanted> wanted(String typed) {
        List<Word> words = words(JOINED.matcher(typed).replaceAll(SearchName::parted)).stream()
                .limit(MOST_WORDS)
                .toList();
        String letters = letters(words);
        if (letters.length() < 2) {
            return Optional.empty();
        }
        long telling = words.stream().filter(word -> word.skeleton() != null).count();
        boolean withoutVowels = WITHOUT_VOWELS.matcher(typed).matches();
        boolean tellsEnough = telling > 0 && (withoutVowels || telling == words.size());
        return Optional.of(new Wanted(
                words,
                letters,
                tellsEnough ? skeletons(words) : null,
                tellsEnough ? (double) telling / words.size() : 1));
    }

    /**
     * The first and last letters words of a name as it is kept: two records of one person have both alike, in whichever
     * order.
     */
    public static List<String> ends(String kept) {
        List<String> letters = Arrays.stream(kept.split(" ", -1))
                .filter(word -> !word.startsWith(MARK))
                .toList();
        return List.of(letters.getFirst(), letters.getLast());
    }

    /** A name typed in one goes by its family name of one character, of two before two given ones. */
    private static String parted(MatchResult name) {
        String joined = name.group();
        int family = joined.codePointCount(0, joined.length()) > 3 ? 2 : 1;
        int end = joined.offsetByCodePoints(0, family);
        return joined.substring(0, end) + " " + joined.substring(end);
    }

    private static String letters(List<Word> words) {
        return String.join(" ", words.stream().map(Word::letters).toList());
    }

    private static String skeletons(List<Word> words) {
        return String.join(
                " ",
                words.stream()
                        .filter(word -> word.skeleton() != null)
                        .map(word -> MARK + word.skeleton())
                        .toList());
    }

    private static List<Word> words(String name) {
        List<Word> words = new ArrayList<>();
        for (String written : BETWEEN_WORDS.split(APOSTROPHES.matcher(name).replaceAll(""), -1)) {
            word(written).ifPresent(words::add);
        }
        return words;
    }

    private static Optional<Word> word(String written) {
        Optional<Word> known = KNOWN.get(written);
        if (known != null) {
            return known;
        }
        String latin = plain(written);
        boolean withoutVowels = WITHOUT_VOWELS.matcher(written).matches();
        Optional<Word> word = latin.isEmpty()
                ? Optional.empty()
                : Optional.of(new Word(latin, skeleton(latin, withoutVowels ? TELLING_WITHOUT_VOWELS : TELLING)));
        if (KNOWN.size() >= WORDS_KEPT) {
            KNOWN.clear();
        }
        KNOWN.put(written, word);
        return word;
    }

    /** Letters that no rule can write in Latin stay what they are. */
    private static String plain(String written) {
        if (ASCII.matcher(written).matches()) {
            return written.toLowerCase(Locale.ROOT);
        }
        // The feminine ending of Arabic is written in Latin as an h or not at all.
        String latin = NOT_PLAIN
                .matcher(LATIN.transliterate(written.replace('\u0629', '\u0647')))
                .replaceAll("");
        return latin.isEmpty() ? written.toLowerCase(Locale.ROOT) : latin;
    }

    private static @Nullable String skeleton(String latin, int telling) {
        String consonants =
                SILENT_END.matcher(VOWELS.matcher(latin).replaceAll("")).replaceAll("");
        String skeleton = DOUBLED.matcher(consonants).replaceAll("$1");
        return skeleton.length() < telling ? null : skeleton;
    }
}
