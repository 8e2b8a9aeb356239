package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Caller;

/** The parts that all pages share, kept as text, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class KeptPartsIT {

    private static final Pattern FRAME =
            Pattern.compile("<(head|link|body|header|nav|fieldset|aside|main|h1|footer|script)\\b");
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"form\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

    @Inject
    Caller caller;

    @Test
    void aPageWhoseFormWasRefusedHasEachPartOnceAndInItsPlace() throws Exception {
        var fresh = caller.page("/sign-in");
        var form = FORM.matcher(fresh);
        assertTrue(form.find(), fresh);
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(form.group())
                .results()
                .map(MatchResult::group)
                .forEach(input -> fields.put(attribute(input, "name"), attribute(input, "value")));
        fields.put("username", "khongco");
        fields.put("password", "khong dung");
        var refused = caller.post(
                        attribute(form.group(), "action"),
                        fields.entrySet().stream()
                                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&")))
                .body();

        assertTrue(refused.contains("error-summary"), refused);
        assertEquals(frame(fresh), frame(refused));
    }

    @Test
    void aPageComesAlikeTheFirstTimeAndFromWhatIsKept() throws Exception {
        var first = caller.page("/privacy");

        assertEquals(first, caller.page("/privacy"));
    }

    private static List<String> frame(String page) {
        return FRAME.matcher(page).results().map(MatchResult::group).toList();
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
