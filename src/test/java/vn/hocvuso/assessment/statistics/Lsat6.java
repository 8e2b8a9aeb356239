package vn.hocvuso.assessment.statistics;

/**
 * Section 6 of the Law School Admission Test: 1,000 people, 5 items (Bock, R. D., and Lieberman, M., 1970, Fitting a
 * response model for n dichotomously scored items, Psychometrika 35, 179-197), as the data set LSAT of the R package ltm
 * has it (Rizopoulos, D., 2006, Journal of Statistical Software 17, 5).
 */
final class Lsat6 {

    /** A pattern of right and wrong answers, and how many people answered so; two of the 32 patterns nobody had. */
    private static final String PATTERNS =
            """
            00000 3
            00001 6
            00010 2
            00011 11
            00100 1
            00101 1
            00110 3
            00111 4
            01000 1
            01001 8
            01011 16
            01101 3
            01110 2
            01111 15
            10000 10
            10001 29
            10010 14
            10011 81
            10100 3
            10101 28
            10110 15
            10111 80
            11000 16
            11001 56
            11010 21
            11011 173
            11100 11
            11101 61
            11110 28
            11111 298
            """;

    private Lsat6() {}

    static AnswerSheets sheets() {
        var sheets = AnswerSheets.of(5);
        PATTERNS.lines().map(line -> line.split(" ")).forEach(line -> {
            for (var person = 0; person < Integer.parseInt(line[1]); person++) {
                for (var item = 0; item < 5; item++) {
                    if (line[0].charAt(item) == '1') {
                        sheets.right(item);
                    } else {
                        sheets.wrong(item);
                    }
                }
                sheets.next();
            }
        });
        return sheets.build();
    }
}
