package vn.hocvuso.certification.register;

import java.util.function.Consumer;

/** Tells of every tenth of a long work, which nobody cancels but by ending the program. */
final class ToldWatch implements Watch {

    private static final int TENTHS = 10;

    private final String word;
    private final Consumer<String> out;
    private long told;

    ToldWatch(String word, Consumer<String> out) {
        this.word = word;
        this.out = out;
    }

    @Override
    public void progress(long done, long total) {
        var tenths = total == 0 ? 0 : done * TENTHS / total;
        if (tenths > told) {
            told = tenths;
            out.accept(word + " " + done + " of " + total);
        }
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
