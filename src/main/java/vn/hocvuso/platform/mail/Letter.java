package vn.hocvuso.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A letter of the queue that is to be sent.
 *
 * @param recipient the person's number
 * @param language of the reader
 * @param values what its kind has to know, as it has written it
 * @param tries how often it was tried, this time included
 */
public record Letter(
        long id, String kind, long recipient, Locale language, List<String> values, int tries, Instant dueAt) {

    public Letter {
        values = List.copyOf(values);
    }
}
