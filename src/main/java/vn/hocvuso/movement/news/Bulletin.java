package vn.hocvuso.movement.news;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocvuso.platform.text.RoomMessages;

/**
 * An item as a loudspeaker reads it.
 *
 * @param lines plain words without Markdown and abbreviations
 * @param words how many, counted as syllables between blanks, as Vietnamese is written
 * @param seconds how long it takes to read, rounded up
 */
public record Bulletin(List<String> lines, int words, int seconds) implements Serializable {

    /**
     * Syllables a minute that people can follow outdoors: an announcer reads 160 to 180 in a quiet room. This project's own
     * judgement.
     */
    public static final int WORDS_PER_MINUTE = 140;

    private static final int SECONDS_PER_MINUTE = 60;
    private static final Pattern PLACE =
            Pattern.compile("^(Xã|Phường|Đặc khu|Tỉnh|Thành phố|Huyện|Quận|Thị xã|Thị trấn|Thôn|Bản|Ấp|Tổ dân phố) ");

    /** Of an item of a unit; says whose news it is and thanks at the end. */
    static Bulletin of(String unitName, News.Words item) {
        var lines = Stream.of(
                        Stream.of("Bản tin của " + withinSentence(unitName) + "."),
                        Stream.of(sentence(item.title())),
                        NewsText.plain(item.body()).lines(),
                        Stream.of("Xin cảm ơn bà con đã lắng nghe."))
                .flatMap(parts -> parts)
                .map(Abbreviations::expanded)
                .toList();
        var words = (int) lines.stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
        return new Bulletin(lines, words, (words * SECONDS_PER_MINUTE + WORDS_PER_MINUTE - 1) / WORDS_PER_MINUTE);
    }

    /** {@code Xã Mai Hoa} as {@code xã Mai Hoa}; the names of offices keep their capitals. */
    private static String withinSentence(String unitName) {
        return PLACE.matcher(unitName).find()
                ? unitName.substring(0, 1).toLowerCase(RoomMessages.VIETNAMESE) + unitName.substring(1)
                : unitName;
    }

    /** With an end, so that the voice falls. */
    private static String sentence(String title) {
        return title.matches(".*[.!?…]") ? title : title + ".";
    }
}
