package vn.hocvuso.certification.web;

import java.text.MessageFormat;
import java.util.Locale;
import vn.hocvuso.certification.bulk.BulkIssuing;
import vn.hocvuso.platform.text.RoomMessages;

/** Says in the reader's language why a row of a list is not issued. */
final class ProblemText {

    private static final String ROOM = "certification.";

    private ProblemText() {}

    static String of(BulkIssuing.Problem problem, Locale locale) {
        var messages = RoomMessages.of("certification", locale);
        if (!problem.number().isEmpty()) {
            return new MessageFormat(messages.getString("row.held"), locale).format(new Object[] {problem.number()});
        }
        var pattern = messages.getString(problem.key().substring(ROOM.length()));
        return new MessageFormat(pattern, locale).format(problem.arguments().toArray());
    }
}
