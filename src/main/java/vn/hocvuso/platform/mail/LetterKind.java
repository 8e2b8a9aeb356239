package vn.hocvuso.platform.mail;

import java.util.Optional;

/** One kind of letters: the room that it belongs to says what stands in them. Beans of this type are found by themselves. */
public interface LetterKind {

    /** Its name in the queue, which never changes: {@code identity.confirm}; at most 60 characters of ASCII. */
    String name();

    /**
     * What is to be sent now, as things are now. Called again for each try.
     *
     * @return empty when there is nothing left to say, or nobody to say it to; then the letter is dropped
     */
    Optional<Mail> compose(Letter letter);
}
