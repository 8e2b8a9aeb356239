package vn.hocvuso.assessment.marking;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** What may be sent to a browser before an item is graded: no key in it. Its things stand in the order drawn. */
public sealed interface Shown extends Serializable {

    /** The same as compact JSON. */
    default String json() {
        return RecordJson.write(this).toString();
    }

    /**
     * Choices, of which one or several are taken.
     *
     * @param several true when more than one may be chosen
     */
    record Choices(boolean several, List<String> texts) implements Shown {}

    /** A line to write in. */
    record Line() implements Shown {}

    /**
     * A field for a number.
     *
     * @param whole true when a whole number is asked for
     * @param unit stands beside the field; empty when there is none, or when the learner must write it
     */
    record Number(boolean whole, Optional<String> unit) implements Shown {}

    /** Two sides to match; one left side may be given any of the right ones. */
    record Sides(List<String> lefts, List<String> rights) implements Shown {}

    /** Things to put in order. */
    record Items(List<String> texts) implements Shown {}

    /**
     * A text with gaps.
     *
     * @param tail the text behind the last gap
     * @param bank the words for those gaps that take one
     */
    record Gapped(List<Piece> pieces, String tail, List<String> bank) implements Shown {}

    /**
     * A stretch of text and the gap behind it.
     *
     * @param gap its place in the author's list, from 0
     * @param chosen true when a word of the bank goes in, false when it is typed
     */
    record Piece(String text, int gap, boolean chosen) implements Serializable {}

    /** A picture with areas, as {@link Hotspot}. */
    record Areas(String picture, String described, int ratio, boolean several, List<Area> areas) implements Shown {}

    /** One of the areas. */
    record Area(Hotspot.Shape shape, String described) implements Serializable {}

    /** One screen of a simulation, with what can be done on it; without where that leads. */
    record Screen(
            String id,
            Simulation.Device device,
            String title,
            List<Simulation.Element> elements,
            List<Simulation.Offer> offers)
            implements Shown {

        /** The screen without its hint and its moves. */
        public static Screen of(Simulation.Screen screen) {
            return new Screen(screen.id(), screen.device(), screen.title(), screen.elements(), screen.offers());
        }
    }
}
