package vn.hocvuso.assessment.placement;

import java.util.stream.IntStream;
import vn.hocvuso.assessment.statistics.ItemCurve;

/**
 * Where the framework's levels lie on the scale of abilities. An item of a level is expected at a difficulty of its own,
 * three quarters of a logit above that of the level below; somebody has a level when a typical item of it is answered
 * rightly with a chance of two thirds (response probability 0.67, as the OECD's Survey of Adult Skills places people on
 * levels: Technical Report of the Survey of Adult Skills, 2013, section 21.1). Distances and first difficulty are our own
 * choice, until items of all levels are calibrated.
 */
public final class LevelScale {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 8;
    private static final double SLOPE = 1.4;
    private static final double EASIEST = -1.5;
    private static final double STEP = 0.75;
    private static final double CHANCE = 0.67;

    private LevelScale() {}

    /** The curve of an item of which nothing is known but the level that its author gave it, 1 to 8. */
    public static ItemCurve expected(int level) {
        return new ItemCurve(SLOPE, EASIEST + STEP * (level - LOWEST));
    }

    /** The ability, in logits, from which on somebody has this level. */
    public static double from(int level) {
        return expected(level).b() + Math.log(CHANCE / (1 - CHANCE)) / SLOPE;
    }

    /** The highest level that an ability has, 0 to 8. */
    public static int level(double ability) {
        return IntStream.rangeClosed(LOWEST, HIGHEST)
                .filter(level -> ability >= from(level))
                .max()
                .orElse(0);
    }

    /** The highest level that somebody has even if the ability is a standard error lower than it was found to be. */
    public static int sureLevel(Ability ability) {
        return level(ability.mean() - ability.error());
    }
}
