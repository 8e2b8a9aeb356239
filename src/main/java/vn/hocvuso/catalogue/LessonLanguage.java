package vn.hocvuso.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A language that lessons may be written in; {@code lesson-languages.txt} lists those beside Vietnamese.
 *
 * @param code primary subtag (BCP 47, RFC 5646, section 2.2.1), which is also the value of {@code lang} in HTML
 * @param ownName as its speakers call it, in their script
 * @param vietnameseName for authors who do not read that script
 */
public record LessonLanguage(String code, String ownName, String vietnameseName) implements Serializable {

    /** What every lesson is written in. */
    public static final LessonLanguage VIETNAMESE = new LessonLanguage("vi", "Tiếng Việt", "Việt");

    private static final List<LessonLanguage> OTHERS = listed();

    /** All but Vietnamese, in the order in which they are offered. */
    public static List<LessonLanguage> others() {
        return OTHERS;
    }

    /** Empty for every code that is not listed, Vietnamese included. */
    public static Optional<LessonLanguage> other(String code) {
        return OTHERS.stream().filter(language -> language.code.equals(code)).findFirst();
    }

    /** The language of this code; Vietnamese for every code that is not listed. */
    public static LessonLanguage of(String code) {
        return other(code).orElse(VIETNAMESE);
    }

    private static List<LessonLanguage> listed() {
        try (var file = LessonLanguage.class.getResourceAsStream("lesson-languages.txt");
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .map(parts -> new LessonLanguage(parts[0].strip(), parts[1].strip(), parts[2].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
