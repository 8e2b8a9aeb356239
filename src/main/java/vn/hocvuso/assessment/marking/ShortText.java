package vn.hocvuso.assessment.marking;

import java.util.List;

/**
 * A few words, typed. What is typed is compared composed (Unicode NFC), without regard to case, to blanks at the ends, to
 * how many stand between words, and to which of the two customs places the tone mark ({@code hòa}, {@code hoà}).
 *
 * @param accepted one to twenty; the first is shown as the right answer
 * @param marksMatter false when {@code mat khau} is as good as {@code mật khẩu}
 */
public record ShortText(List<String> accepted, boolean marksMatter) implements Body {

    public ShortText {
        accepted = Texts.distinct(accepted, 1, 20, 200, "accepted");
    }

    @Override
    public int shuffled() {
        return 0;
    }

    @Override
    public Shown shown(List<Integer> order) {
        return new Shown.Line();
    }
}
