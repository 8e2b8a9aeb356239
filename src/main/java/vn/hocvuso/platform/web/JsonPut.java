package vn.hocvuso.platform.web;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.platform.Refusal;

/**
 * A servlet that takes one small JSON object by PUT and answers with another, or with problem details where it refuses.
 * For the few acts that are too frequent, or too simple, to go through Jakarta REST.
 */
public abstract class JsonPut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Found once: looking for it walks through every jar. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final int LONGEST = 3000;

    /** Does what the request asks for, and tells what is confirmed by it. */
    protected abstract JsonObject confirm(HttpServletRequest request) throws IOException;

    @Override
    protected final void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try {
            var confirmed = confirm(request);
            response.setContentType("application/json");
            write(confirmed, response);
        } catch (Refusal refusal) {
            Problem.answer(refusal, request, response);
        }
    }

    /** With its length, without which the server would compress the shortest answer. */
    private static void write(JsonObject json, HttpServletResponse response) throws IOException {
        var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /**
     * What was sent.
     *
     * @param key of the refusal for whatever is no JSON object of three thousand characters at most
     */
    protected static JsonObject sent(HttpServletRequest request, String key) throws IOException {
        var text = new char[LONGEST + 1];
        var length = 0;
        var reader = request.getReader();
        for (var read = 0; read >= 0 && length <= LONGEST; read = reader.read(text, length, text.length - length)) {
            length += read;
        }
        if (length > LONGEST) {
            throw new Refusal(key);
        }
        try (var json = JSON.createReader(new StringReader(new String(text, 0, length)))) {
            if (json.readValue() instanceof JsonObject object) {
                return object;
            }
        } catch (JsonException e) {
            throw new Refusal(key);
        }
        throw new Refusal(key);
    }

    /** An empty object to add to. */
    protected static JsonObjectBuilder json() {
        return JSON.createObjectBuilder();
    }
}
