package vn.hocvuso.movement.web;

import java.text.MessageFormat;
import java.util.Locale;
import vn.hocvuso.movement.place.UnitImporting.Problem;
import vn.hocvuso.platform.text.RoomMessages;

/** Says in the reader's language what is wrong with a row of a list. */
final class ProblemWords {

    private static final String ROOM = "movement";

    private ProblemWords() {}

    static String of(Problem problem, Locale locale) {
        var pattern = RoomMessages.of(ROOM, locale).getString(problem.key().substring(ROOM.length() + 1));
        return new MessageFormat(pattern, locale).format(problem.arguments().toArray());
    }
}
