package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshTest {

    @Test
    void aTextIsCutWhereItsMarksAre() {
        var text = Fresh.Text.of("<p>" + Fresh.mark("here.address") + "</p>" + Fresh.mark("reader.classes"));

        assertEquals(List.of("<p>", "</p>", ""), text.pieces());
        assertEquals(List.of("here.address", "reader.classes"), text.expressions());
    }

    @Test
    void whatSomebodyHasTypedIsNeverTakenForAMark() {
        var typed = "\uE000here.address\uE001 \uE000";

        assertEquals(new Fresh.Text(List.of(typed), List.of()), Fresh.Text.of(typed));
    }

    @Test
    void aValueIsEscapedForTextAndAttributes() throws IOException {
        var writer = new StringWriter();

        Fresh.escape("Nguyễn <b> & \"Bé\" 'Tí'", writer);

        assertEquals("Nguyễn &lt;b&gt; &amp; &quot;Bé&quot; &#39;Tí&#39;", writer.toString());
    }
}
