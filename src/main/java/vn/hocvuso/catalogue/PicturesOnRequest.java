package vn.hocvuso.catalogue;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts links in the place of a lesson's pictures, so that a browser fetches only those that its reader asks for. */
public final class PicturesOnRequest {

    /** What a link says. */
    @FunctionalInterface
    public interface Label {

        /**
         * Names the picture.
         *
         * @param description as it stands in the HTML, escaped; may be empty
         */
        String of(String description, int kilobytes);
    }

    /** As {@link LessonNodes} writes them; markup in the source was escaped, so there are no others. */
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]*)\" alt=\"([^\"]*)\""
            + "(?: width=\"(\\d+)\" height=\"(\\d+)\")? data-kb=\"(\\d+)\" loading=\"lazy\" decoding=\"async\""
            + "(?: srcset=\"[^\"]*\" sizes=\"[^\"]*\")? />");

    private static final Pattern CHOICE = Pattern.compile(" srcset=\"[^\"]*\" sizes=\"[^\"]*\"");

    private PicturesOnRequest() {}

    /** The HTML of a lesson, or of a part of one, without pictures that load by themselves. */
    public static String in(String html, Label label) {
        return PICTURE.matcher(html).replaceAll(found -> Matcher.quoteReplacement(link(found, label)));
    }

    /** The HTML of a lesson with one size of each picture, for a device that keeps no other. */
    public static String inOneSize(String html) {
        return CHOICE.matcher(html).replaceAll("");
    }

    private static String link(MatchResult picture, Label label) {
        var size = picture.group(3) == null
                ? ""
                : " data-width=\"" + picture.group(3) + "\" data-height=\"" + picture.group(4) + "\"";
        return "<a class=\"button button--secondary on-request\" href=\"" + picture.group(1) + "\" data-alt=\""
                + picture.group(2) + "\"" + size + ">"
                + label.of(picture.group(2), Integer.parseInt(picture.group(5))) + "</a>";
    }
}
