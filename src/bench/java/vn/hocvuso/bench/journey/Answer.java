package vn.hocvuso.bench.journey;

import java.util.List;

/**
 * What a learner chooses for one question.
 *
 * @param shown the places on the page, as they are sent
 * @param own the places in the question's own list, ascending, as the database is to hold them
 */
record Answer(long question, List<Integer> shown, List<Integer> own) {

    String json() {
        return "{\"choices\":" + shown + "}";
    }
}
