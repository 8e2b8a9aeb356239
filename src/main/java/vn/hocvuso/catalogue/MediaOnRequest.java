package vn.hocvuso.catalogue;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts links in the place of a lesson's recordings, so that a browser fetches only those that its reader asks for. Their
 * transcripts stay.
 */
public final class MediaOnRequest {

    /** What a link says. */
    @FunctionalInterface
    public interface Label {

        /**
         * Names the recording.
         *
         * @param description as it stands in the HTML, escaped
         */
        String of(MediaKind kind, String description, int kilobytes);
    }

    /** As {@link LessonNodes} writes them; markup in the source was escaped, so there are no others. */
    private static final Pattern RECORDING = Pattern.compile(
            "<(video|audio) src=\"([^\"]*)\" aria-label=\"([^\"]*)\" data-kb=\"(\\d+)\"[^>]*>"
                    + "(?:<track kind=\"captions\" src=\"([^\"]*)\" srclang=\"([a-z]*)\" label=\"([^\"]*)\"[^>]*>)?</\\1>");

    private MediaOnRequest() {}

    /** The HTML of a lesson, or of a part of one, without players. */
    public static String in(String html, Label label) {
        return RECORDING.matcher(html).replaceAll(found -> Matcher.quoteReplacement(link(found, label)));
    }

    private static String link(MatchResult recording, Label label) {
        var kind = recording.group(1).equals("video") ? MediaKind.VIDEO : MediaKind.AUDIO;
        var captions = recording.group(5) == null
                ? ""
                : " data-captions=\"" + recording.group(5) + "\" data-language=\"" + recording.group(6)
                        + "\" data-label=\"" + recording.group(7) + "\"";
        return "<a class=\"button button--secondary on-request\" href=\"" + recording.group(2) + "\" data-player=\""
                + recording.group(1) + "\" data-alt=\"" + recording.group(3) + "\"" + captions + ">"
                + label.of(kind, recording.group(3), Integer.parseInt(recording.group(4))) + "</a>";
    }
}
