package vn.hocvuso.assessment.web;

import java.util.Locale;
import vn.hocvuso.assessment.attempt.Receipt;
import vn.hocvuso.platform.web.Formats;
import vn.hocvuso.platform.web.Texts;

/** A receipt in one line: its number, when, and the beginning of its hash, which is enough to compare by eye. */
final class ReceiptText {

    private static final int DIGITS = 8;

    private ReceiptText() {}

    static String of(Receipt receipt, Locale language) {
        return Texts.of(
                "assessment",
                language,
                "receipt.line",
                String.valueOf(receipt.sequence()),
                Formats.time(receipt.at()),
                receipt.hash().substring(0, DIGITS));
    }
}
