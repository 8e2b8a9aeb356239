package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class ComposedMessagesTest {

    @Test
    void textsAreComposed() {
        var json = "{\"text\":\"Tiếng Việt\"}";
        assertEquals(json, ComposedMessages.composed(Normalizer.normalize(json, Normalizer.Form.NFD)));
        assertEquals(json, ComposedMessages.composed(json));
    }

    @Test
    void marksWrittenByTheirNumbersCountToo() {
        assertEquals("{\"text\":\"Vi\u1EC7t\"}", ComposedMessages.composed("{\"text\":\"Vi\\u00ea\\u0323t\"}"));
        assertEquals(
                "{\"text\":\"\\\\\u1EC7\"}",
                ComposedMessages.composed("{\"text\":\"\\\\\\u1ec7\\u0300\"}").replace("\u0300", ""));
    }

    @Test
    void whatIsNoCharacterOfATextStays() {
        assertEquals("{\"a\":\"\\\\u0301\"}", ComposedMessages.composed("{\"a\":\"\\\\u0301\"}"));
        assertEquals(
                "\"\\u0022\\ud83d\\ude00 \u1EBF\"",
                ComposedMessages.composed("\"\\u0022\\ud83d\\ude00 e\\u0302\\u0301\""));
    }
}
