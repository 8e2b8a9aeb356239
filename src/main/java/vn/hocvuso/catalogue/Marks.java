package vn.hocvuso.catalogue;

import jakarta.json.Json;
import java.io.StringWriter;
import java.util.List;
import vn.hocvuso.catalogue.speech.Mark;

/** Marks as the browser reads them: {@code [{"part":1,"from":0,"to":2130,"text":"Dừng lại."}]}. */
final class Marks {

    private Marks() {}

    static String json(List<Mark> marks) {
        var text = new StringWriter();
        try (var json = Json.createGenerator(text)) {
            json.writeStartArray();
            for (var mark : marks) {
                json.writeStartObject()
                        .write("part", mark.part())
                        .write("from", mark.from())
                        .write("to", mark.to())
                        .write("text", mark.text())
                        .writeEnd();
            }
            json.writeEnd();
        }
        return text.toString();
    }
}
