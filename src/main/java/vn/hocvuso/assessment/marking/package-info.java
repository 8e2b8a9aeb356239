/**
 * The kinds of questions: what an author says ({@code Body}), what a browser may see ({@code Shown}), what a learner gives
 * ({@code Response}), and how it is marked ({@code Marker}). Values and rules only: nothing here stores, draws a page or
 * knows an attempt.
 *
 * <p>It promises that a body which exists can be asked and can earn the full mark, that nothing of {@code Shown} tells the
 * key, that the same seed shows the same order for ever, and that a response is marked the same in whatever order it was
 * sent.
 */
package vn.hocvuso.assessment.marking;
