package vn.hocvuso.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hocvuso.platform.text.Folding;

/**
 * Lets every parameter of a form or an address come in composed (NFC), however the keyboard spells it; some phones and
 * Macs send {@code ế} as three characters. What comes as JSON passes {@link ComposedMessages} instead.
 */
public class ComposedInput extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Nothing is kept: a forward adds parameters of its own beneath this request. */
    private static final class Composed extends HttpServletRequestWrapper {

        Composed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null ? null : Folding.composed(value);
        }

        @Override
        public String[] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : composed(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var composed = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> composed.put(name, composed(values)));
            return Collections.unmodifiableMap(composed);
        }

        private static String[] composed(String[] values) {
            return Arrays.stream(values).map(Folding::composed).toArray(String[]::new);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Composed(request), response);
    }
}
