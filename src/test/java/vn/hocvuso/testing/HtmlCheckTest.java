package vn.hocvuso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlCheckTest {

    private static final String START =
            "<!DOCTYPE html>\n<html lang=\"vi\"><head><title>Bài học</title></head><body>\n";

    private final HtmlCheck check = new HtmlCheck();

    @Test
    void aSoundPageHasNoErrorsAlsoAfterABrokenOne() {
        assertEquals(List.of(), check.errors(START + "<h1>Chào</h1><p>Chào bạn<br/></p></body></html>"));
        assertEquals(
                2,
                check.errors(START + "<p><div></div></p><ul><p></p></ul></body></html>")
                        .size());
        assertEquals(List.of(), check.errors(START + "<h1>Chào</h1></body></html>"));
    }

    @Test
    void anErrorTellsItsLine() {
        assertEquals(
                "line 3: ",
                check.errors(START + "<img src=\"a.svg\"></body></html>\n\n")
                        .get(0)
                        .substring(0, 8));
    }
}
