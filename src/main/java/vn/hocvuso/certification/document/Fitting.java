package vn.hocvuso.certification.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.hocvuso.certification.template.Align;
import vn.hocvuso.certification.template.Box;
import vn.hocvuso.certification.template.Face;
import vn.hocvuso.certification.template.Field;

/**
 * Finds the largest letters, from those that the layout asks for down to 6 points, at which all paragraphs of a box fit into
 * it. Nothing is ever cut off: what does not fit at 6 points goes on beneath the box. Many competences stand in columns; where
 * even that is too little room, the last line says how many more there are.
 */
final class Fitting {

    static final float POINTS = 72 / 25.4f;

    private static final float SMALLEST = 6;
    private static final float STEP = 0.5f;

    /** Labels and English are smaller than what they belong to, but no smaller than this, unless that is. */
    private static final float LEAST_BESIDE = 7.5f;

    private static final float LEADING = 1.2f;

    /** From the top of a line to its base line, as a share of the size. */
    private static final float ASCENT = 0.95f;

    private static final float BETWEEN_COLUMNS = 14;
    private static final int FEW = 6;
    private static final int MOST_COLUMNS = 3;

    /** Up to this size the entries of a column may take more than one line. */
    private static final float SMALL = 7.5f;

    /** A line where it stands on the page: {@code base} is measured from the top. */
    record Line(Typeface face, float size, float left, float base, String text) {}

    /** A paragraph with its lines. */
    record Placed(Paragraph paragraph, List<Line> lines) {}

    private record Block(Paragraph paragraph, Typeface face, float size, List<String> lines) {

        float height() {
            return size * (paragraph.space() + LEADING * lines.size());
        }

        float width() {
            return (float) lines.stream()
                    .mapToDouble(line -> face.width(line, size))
                    .max()
                    .orElse(0);
        }
    }

    private final Box box;
    private final Function<Face, Typeface> faces;
    private final float left;
    private final float top;
    private final float width;
    private final float height;

    private Fitting(Box box, Function<Face, Typeface> faces) {
        this.box = box;
        this.faces = faces;
        left = (float) box.left() * POINTS;
        top = (float) box.top() * POINTS;
        width = (float) box.width() * POINTS;
        height = (float) box.height() * POINTS;
    }

    static List<Placed> of(List<Paragraph> paragraphs, Box box, Function<Face, Typeface> faces) {
        var fitting = new Fitting(box, faces);
        if (paragraphs.isEmpty()) {
            return List.of();
        }
        return box.field() == Field.COMPETENCES ? fitting.list(paragraphs) : fitting.text(paragraphs);
    }

    private List<Placed> text(List<Paragraph> paragraphs) {
        var size = (float) box.size();
        var blocks = blocks(paragraphs, size, width);
        while (height(blocks) > height && size > SMALLEST) {
            size = Math.max(SMALLEST, size - STEP);
            blocks = blocks(paragraphs, size, width);
        }
        var labelled = paragraphs.get(0).size() == Paragraph.LABEL;
        var free = labelled || box.align() != Align.CENTRE ? 0 : Math.max(0, height - height(blocks)) / 2;
        return placed(blocks, left, width, top + free, box.align());
    }

    private List<Placed> list(List<Paragraph> paragraphs) {
        var heading = paragraphs.stream().filter(each -> !each.item()).toList();
        var entries = entries(paragraphs.stream().filter(Paragraph::item).toList());
        for (var size = (float) box.size(); size >= SMALLEST; size -= STEP) {
            for (var columns = 1; columns <= (entries.size() > FEW ? MOST_COLUMNS : 1); columns++) {
                var placed = columns(heading, entries, size, columns);
                if (!placed.isEmpty()) {
                    return placed;
                }
            }
        }
        for (var shown = entries.size() - 1; shown > 0; shown--) {
            var some = new ArrayList<>(entries.subList(0, shown));
            var last = entries.get(shown).get(0);
            some.add(List.of(new Paragraph(
                    Words.more(entries.size() - shown),
                    last.language(),
                    last.face(),
                    last.size(),
                    last.color(),
                    last.space(),
                    true)));
            for (var columns = 1; columns <= MOST_COLUMNS; columns++) {
                var placed = columns(heading, some, SMALLEST, columns);
                if (!placed.isEmpty()) {
                    return placed;
                }
            }
        }
        return text(paragraphs);
    }

    /** A competence and its name in English belong together. */
    private static List<List<Paragraph>> entries(List<Paragraph> items) {
        var entries = new ArrayList<List<Paragraph>>();
        for (var item : items) {
            if (entries.isEmpty() || item.space() > 0) {
                entries.add(new ArrayList<>());
            }
            entries.get(entries.size() - 1).add(item);
        }
        return entries;
    }

    /** Empty when it does not fit. */
    private List<Placed> columns(List<Paragraph> heading, List<List<Paragraph>> entries, float size, int columns) {
        var title = blocks(heading, size, width);
        var beneath = height(title);
        var room = (width - (columns - 1) * BETWEEN_COLUMNS) / columns;
        var rows = (entries.size() + columns - 1) / columns;
        var all = IntStream.range(0, columns)
                .mapToObj(column -> entries.subList(
                        Math.min(entries.size(), column * rows), Math.min(entries.size(), (column + 1) * rows)))
                .map(part -> blocks(part.stream().flatMap(List::stream).toList(), size, room))
                .toList();
        var tallest = (float) all.stream().mapToDouble(Fitting::height).max().orElse(0);
        var broken = all.stream()
                .flatMap(List::stream)
                .anyMatch(block -> block.lines().size() > 1);
        if (beneath + tallest > height || columns > 1 && broken && size > SMALL) {
            return List.of();
        }
        var free = box.align() == Align.CENTRE ? (height - beneath - tallest) / 2 : 0;
        var placed = new ArrayList<>(placed(title, left, width, top + free, box.align()));
        if (columns == 1) {
            placed.addAll(placed(all.get(0), left, width, top + free + beneath, box.align()));
            return placed;
        }
        var used = (float) all.stream().mapToDouble(Fitting::width).sum() + (columns - 1) * BETWEEN_COLUMNS;
        var at = left + start(box.align(), width - used);
        for (var column : all) {
            placed.addAll(placed(column, at, width(column), top + free + beneath, Align.START));
            at += width(column) + BETWEEN_COLUMNS;
        }
        return placed;
    }

    private List<Block> blocks(List<Paragraph> paragraphs, float size, float width) {
        return paragraphs.stream()
                .map(paragraph -> block(paragraph, size, width))
                .toList();
    }

    private Block block(Paragraph paragraph, float size, float width) {
        var face = faces.apply(paragraph.face());
        var own = Math.max(size * paragraph.size(), Math.min(size, LEAST_BESIDE));
        return new Block(paragraph, face, own, face.balanced(face.shown(paragraph.text()), own, width));
    }

    private static float height(List<Block> blocks) {
        return (float) blocks.stream().mapToDouble(Block::height).sum();
    }

    private static float width(List<Block> blocks) {
        return (float) blocks.stream().mapToDouble(Block::width).max().orElse(0);
    }

    private static List<Placed> placed(List<Block> blocks, float left, float width, float top, Align align) {
        var placed = new ArrayList<Placed>();
        var at = top;
        for (var block : blocks) {
            at += block.size() * block.paragraph().space();
            var lines = new ArrayList<Line>();
            for (var text : block.lines()) {
                var free = width - block.face().width(text, block.size());
                lines.add(new Line(
                        block.face(), block.size(), left + start(align, free), at + ASCENT * block.size(), text));
                at += LEADING * block.size();
            }
            placed.add(new Placed(block.paragraph(), lines));
        }
        return placed;
    }

    private static float start(Align align, float free) {
        return switch (align) {
            case START -> 0;
            case CENTRE -> free / 2;
            case END -> free;
        };
    }
}
