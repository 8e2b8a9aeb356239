package vn.hocvuso.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ExpressionFactory;
import jakarta.el.ValueExpression;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What is looked up anew each time a kept part of a page is shown: {@code #{hv:fresh('currentLearner.name')}}, a value
 * expression as text, without variables of the page. While a part is written to be kept, a mark stands in its place; when
 * the part is shown, the value does, escaped for text and for attributes.
 */
public final class Fresh {

    /** Begins a mark; random, so that nothing that somebody has typed into a page is taken for one. */
    private static final String BEGIN = "\uE000" + UUID.randomUUID() + ':';

    private static final char END = '\uE001';
    private static final String KEEPING = Fresh.class.getName();
    private static final ConcurrentMap<String, ValueExpression> EXPRESSIONS = new ConcurrentHashMap<>();

    /**
     * A part of a page with marks where fresh values go.
     *
     * @param pieces what stands between the marks; one more than there are marks
     */
    record Text(List<String> pieces, List<String> expressions) {

        static Text of(String marked) {
            var pieces = new ArrayList<String>();
            var expressions = new ArrayList<String>();
            var from = 0;
            for (var begin = marked.indexOf(BEGIN); begin >= 0; begin = marked.indexOf(BEGIN, from)) {
                var end = marked.indexOf(END, begin);
                pieces.add(marked.substring(from, begin));
                expressions.add(marked.substring(begin + BEGIN.length(), end));
                from = end + 1;
            }
            pieces.add(marked.substring(from));
            return new Text(List.copyOf(pieces), List.copyOf(expressions));
        }

        int length() {
            return pieces.stream().mapToInt(String::length).sum();
        }

        /** Writes values where the marks are, or the marks if what this is part of is being kept too. */
        void write(FacesContext faces) throws IOException {
            var writer = faces.getResponseWriter();
            var keeping = isKeeping(faces);
            if (!keeping) {
                pieces.forEach(Chunk::prepare);
            }
            for (var i = 0; i < expressions.size(); i++) {
                writer.write(pieces.get(i));
                if (keeping) {
                    writer.write(mark(expressions.get(i)));
                } else {
                    escape(value(faces, expressions.get(i)), writer);
                }
            }
            writer.write(pieces.get(expressions.size()));
        }
    }

    private Fresh() {}

    /** The value itself, or a mark for it while a part is written to be kept. */
    public static String fresh(String expression) {
        var faces = FacesContext.getCurrentInstance();
        return isKeeping(faces) ? mark(expression) : value(faces, expression);
    }

    /** True while something is written to be kept. */
    static boolean isKeeping(FacesContext faces) {
        return faces.getAttributes().containsKey(KEEPING);
    }

    static void setKeeping(FacesContext faces, boolean keeping) {
        if (keeping) {
            faces.getAttributes().put(KEEPING, true);
        } else {
            faces.getAttributes().remove(KEEPING);
        }
    }

    static String mark(String expression) {
        return BEGIN + expression + END;
    }

    private static String value(FacesContext faces, String expression) {
        var context = faces.getELContext();
        var value = EXPRESSIONS
                .computeIfAbsent(
                        expression, text -> parsed(faces.getApplication().getExpressionFactory(), context, text))
                .getValue(context);
        return value == null ? "" : value.toString();
    }

    private static ValueExpression parsed(ExpressionFactory factory, ELContext context, String text) {
        return factory.createValueExpression(context, "#{" + text + "}", Object.class);
    }

    static void escape(String text, Writer writer) throws IOException {
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            var entity = entity(text.charAt(i));
            if (entity != null) {
                writer.write(text, from, i - from);
                writer.write(entity);
                from = i + 1;
            }
        }
        writer.write(text, from, text.length() - from);
    }

    /** Null for what stands for itself. */
    private static String entity(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
