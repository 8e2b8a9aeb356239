package vn.hocvuso.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * The captions of a recording (WebVTT, W3C Candidate Recommendation of 4 April 2019, section 4 "Syntax"). Read strictly:
 * what players would have to guess at is refused with the line. Style sheets and regions are refused too, because the
 * reader's own letters and colours are to hold.
 */
record Captions(List<Cue> cues) {

    /**
     * One piece of text.
     *
     * @param from milliseconds from the beginning
     * @param voice who speaks; empty when not told
     * @param text without markup
     */
    record Cue(int from, int to, String voice, String text) {}

    private static final int MOST_CUES = 5_000;

    /** A longer silence begins a new paragraph of the transcript. */
    private static final int SILENCE = 2_000;

    private static final String ARROW = "-->";
    private static final String TIME = "(?:([0-9]{2,4}):)?([0-5][0-9]):([0-5][0-9])\\.([0-9]{3})";
    private static final Pattern TIMING =
            Pattern.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "((?:[ \\t]+[^ \\t]+)*)[ \\t]*");
    private static final String PERCENT = "[0-9]{1,3}(?:\\.[0-9]+)?%";
    private static final Pattern SETTING = Pattern.compile("vertical:(?:rl|lr)"
            + "|line:(?:-?[0-9]{1,4}|" + PERCENT + ")(?:,(?:start|center|end))?"
            + "|position:" + PERCENT + "(?:,(?:line-left|center|line-right))?"
            + "|size:" + PERCENT
            + "|align:(?:start|center|end|left|right)");
    private static final Pattern MARKUP = Pattern.compile("<(/?)(b|i|u|c|v|lang|ruby|rt)((?:\\.[^ \\t\\n.<>&]+)*)"
            + "(?:[ \\t\\n]+([^<>]*))?>|<" + TIME + ">|&(amp|lt|gt|lrm|rlm|nbsp);|[<&]");

    /**
     * Reads captions.
     *
     * @throws Refusal {@code catalogue.captions.*}, with the line, counted from 1, as its first argument
     */
    static Captions of(String text) {
        return new Reader(text).captions();
    }

    /** When the last one goes, in milliseconds. */
    int endsAt() {
        return cues.stream().mapToInt(Cue::to).max().orElse(0);
    }

    /** What is said, a paragraph for each voice and after each silence. */
    List<String> transcript() {
        var paragraphs = new ArrayList<StringBuilder>();
        Cue before = null;
        for (var cue : cues) {
            var goesOn = before != null
                    && cue.from() - before.to() <= SILENCE
                    && cue.voice().equals(before.voice());
            if (goesOn) {
                paragraphs.get(paragraphs.size() - 1).append(' ').append(cue.text());
            } else {
                paragraphs.add(new StringBuilder(cue.voice().isEmpty() ? "" : cue.voice() + ": ").append(cue.text()));
            }
            before = cue;
        }
        return paragraphs.stream().map(StringBuilder::toString).toList();
    }

    private static final class Reader {

        private final List<String> lines;
        private final List<Cue> cues = new ArrayList<>();
        private int at;

        Reader(String text) {
            var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            lines = List.of(plain.split("\\r\\n|\\n|\\r", -1));
        }

        Captions captions() {
            if (!lines.get(0).matches("WEBVTT(?:[ \\t].*)?") || lines.get(0).contains(ARROW)) {
                throw new Refusal("catalogue.captions.header", 1).at("media");
            }
            at = 1;
            if (at < lines.size() && !lines.get(at).isEmpty()) {
                throw new Refusal("catalogue.captions.header", 2).at("media");
            }
            for (skipBlank(); at < lines.size(); skipBlank()) {
                block();
            }
            if (cues.isEmpty()) {
                throw new Refusal("catalogue.captions.none", lines.size()).at("media");
            }
            return new Captions(List.copyOf(cues));
        }

        private void skipBlank() {
            while (at < lines.size() && lines.get(at).isEmpty()) {
                at++;
            }
        }

        private void block() {
            var line = lines.get(at);
            if (line.matches("NOTE(?:[ \\t].*)?") && !line.contains(ARROW)) {
                text();
            } else if (line.matches("(?:STYLE|REGION)[ \\t]*")) {
                throw new Refusal("catalogue.captions.style", at + 1).at("media");
            } else {
                cue();
            }
        }

        private void cue() {
            if (!lines.get(at).contains(ARROW)) {
                // the cue's identifier
                at++;
            }
            var number = at + 1;
            var timing = at < lines.size() ? TIMING.matcher(lines.get(at)) : TIMING.matcher("");
            if (!timing.matches() || !areKnown(timing.group(9))) {
                throw new Refusal("catalogue.captions.timing", number).at("media");
            }
            var from = milliseconds(timing, 1);
            var to = milliseconds(timing, 5);
            var before = cues.isEmpty() ? 0 : cues.get(cues.size() - 1).from();
            if (to <= from || from < before) {
                throw new Refusal("catalogue.captions.order", number).at("media");
            }
            if (cues.size() == MOST_CUES) {
                throw new Refusal("catalogue.captions.many", number, MOST_CUES).at("media");
            }
            at++;
            cues.add(words(text(), from, to, number));
        }

        private static boolean areKnown(String settings) {
            for (var setting : settings.strip().split("[ \\t]+")) {
                if (!setting.isEmpty() && !SETTING.matcher(setting).matches()) {
                    return false;
                }
            }
            return true;
        }

        private static int milliseconds(Matcher timing, int group) {
            var hours = timing.group(group) == null ? 0 : Integer.parseInt(timing.group(group));
            var seconds = Integer.parseInt(timing.group(group + 1)) * 60 + Integer.parseInt(timing.group(group + 2));
            // 9999 hours are more than an int holds.
            return (int) Math.min(
                    Integer.MAX_VALUE, (hours * 3600L + seconds) * 1000 + Integer.parseInt(timing.group(group + 3)));
        }

        /** The lines up to the next blank one. */
        private String text() {
            var text = new ArrayList<String>();
            for (; at < lines.size() && !lines.get(at).isEmpty(); at++) {
                if (lines.get(at).contains(ARROW)) {
                    throw new Refusal("catalogue.captions.timing", at + 1).at("media");
                }
                text.add(lines.get(at));
            }
            return String.join("\n", text);
        }

        private static Cue words(String text, int from, int to, int line) {
            var open = new ArrayDeque<String>();
            var plain = new StringBuilder();
            var voice = "";
            var markup = MARKUP.matcher(text);
            while (markup.find()) {
                markup.appendReplacement(plain, Matcher.quoteReplacement(meaning(markup)));
                var tag = markup.group(2);
                if (markup.group().length() == 1) {
                    throw new Refusal("catalogue.captions.markup", line).at("media");
                } else if (tag != null && markup.group(1).isEmpty()) {
                    open.push(tag);
                    voice = tag.equals("v") && markup.group(4) != null ? Folding.clean(markup.group(4)) : voice;
                } else if (tag != null && (open.isEmpty() || !open.pop().equals(tag))) {
                    throw new Refusal("catalogue.captions.markup", line).at("media");
                }
            }
            markup.appendTail(plain);
            // Only a voice that speaks the whole cue may stay open.
            if (!open.isEmpty() && !(open.size() == 1 && open.peek().equals("v"))) {
                throw new Refusal("catalogue.captions.markup", line).at("media");
            }
            var words = Folding.clean(plain.toString());
            if (words.isEmpty()) {
                throw new Refusal("catalogue.captions.empty", line).at("media");
            }
            return new Cue(from, to, voice, words);
        }

        private static String meaning(Matcher markup) {
            var reference = markup.group(9);
            if (reference == null) {
                return "";
            }
            return switch (reference) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "nbsp" -> " ";
                default -> "";
            };
        }
    }
}
