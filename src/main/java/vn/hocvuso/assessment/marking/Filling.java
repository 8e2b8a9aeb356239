package vn.hocvuso.assessment.marking;

import java.math.BigDecimal;

/** What becomes of the texts and numbers of a stored body while it is read. */
interface Filling {

    /** Takes everything as it is written. */
    Filling NONE = new Filling() {
        @Override
        public String text(String written) {
            return written;
        }

        @Override
        public BigDecimal number(String written) {
            return new BigDecimal(written);
        }
    };

    String text(String written);

    /** Throws {@link NumberFormatException} when it is no number. */
    BigDecimal number(String written);
}
