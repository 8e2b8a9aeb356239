package vn.hocvuso.certification.confirmation;

import java.util.Optional;

/** The device that sends the request being answered, known by a random number of its own: the edge to the web. */
public interface Device {

    /** What its browser was given to remember; empty where nobody asks by a browser, or it remembers nothing. */
    Optional<String> number();
}
