package vn.hocvuso.assessment.web;

/** Writes HTML piece by piece; whatever is a text or the value of an attribute is escaped. */
final class Html {

    private final StringBuilder written = new StringBuilder(1000);

    /** Begins an element; attributes by name and value, one that is null is left out, an empty one stands alone. */
    Html open(String element, String... attributes) {
        written.append('<').append(element);
        for (var i = 0; i + 1 < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                written.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                written.append('"');
            }
        }
        written.append('>');
        return this;
    }

    Html close(String element) {
        written.append("</").append(element).append('>');
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /** An element with nothing but a text in it. */
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '&' -> written.append("&amp;");
                case '"' -> written.append("&quot;");
                default -> written.append(letter);
            }
        }
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
