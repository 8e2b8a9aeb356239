package vn.hocvuso.assessment.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** One of the answers offered: a key if right, else a distractor. */
@Embeddable
public class Choice {

    private String text;

    @Column(name = "is_right")
    private boolean right;

    /** For JPA only. */
    protected Choice() {}

    Choice(String text, boolean right) {
        this.text = Folding.clean(text);
        this.right = right;
        if (this.text.isEmpty()) {
            throw new Refusal("assessment.choice.empty").at("choices");
        }
        if (this.text.length() > 500) {
            throw new Refusal("assessment.choice.long", 500).at("choices");
        }
    }

    public String text() {
        return text;
    }

    boolean isRight() {
        return right;
    }
}
