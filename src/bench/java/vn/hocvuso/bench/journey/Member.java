package vn.hocvuso.bench.journey;

/**
 * A learner of the crowd: signed in, enrolled, all lessons read, the test not yet taken.
 *
 * @param token of her session's cookie
 * @param lesson the one that she looks into again
 * @param diligent true for who answers everything right
 */
record Member(String username, String token, String course, String lesson, boolean diligent) {}
