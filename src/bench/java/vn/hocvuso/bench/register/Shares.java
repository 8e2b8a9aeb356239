package vn.hocvuso.bench.register;

import java.util.Arrays;
import java.util.Random;

/** Words, each with its share of all. */
final class Shares {

    private final String[] words;
    private final double[] upTo;

    private Shares(String[] words, double[] upTo) {
        this.words = words;
        this.upTo = upTo;
    }

    /** From {@code word share, word share}; the shares need not sum up to anything. */
    static Shares of(String list) {
        var pairs = list.split(", *");
        var words = new String[pairs.length];
        var upTo = new double[pairs.length];
        var sum = 0.0;
        for (var i = 0; i < pairs.length; i++) {
            var pair = pairs[i].split(" ");
            words[i] = pair[0];
            sum += Double.parseDouble(pair[1]);
            upTo[i] = sum;
        }
        return new Shares(words, upTo);
    }

    String draw(Random random) {
        var found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return words[Math.min(found < 0 ? -found - 1 : found, words.length - 1)];
    }
}
