package vn.hocvuso.assessment.marking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Bodies of every kind, and responses to them, drawn at random. */
final class Samples {

    private static final List<String> WORDS = List.of(
            "mật khẩu",
            "Đà Nẵng",
            "thủy triều",
            "hòa bình",
            "e-mail",
            "OTP",
            "“ngoặc”",
            "a < b & c",
            "100 %",
            "điện thoại");

    private Samples() {}

    /** One body of each kind. */
    static List<Body> bodies(Random random) {
        return Arrays.stream(Body.class.getPermittedSubclasses())
                .map(kind -> body(kind.getSimpleName(), random))
                .toList();
    }

    private static Body body(String kind, Random random) {
        return switch (kind) {
            case "Choosing" -> choosing(random);
            case "ShortText" -> new ShortText(texts("được", 1 + random.nextInt(5), random), random.nextBoolean());
            case "NumberAnswer" -> number(random);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** Texts of which no two are the same, and which are found nowhere else. */
    static List<String> texts(String mark, int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())) + " " + mark + " " + (char) ('a' + i))
                .toList();
    }

    /** Some of the places below the size, in any order. */
    static List<Integer> some(int size, Random random) {
        var places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        java.util.Collections.shuffle(places, random);
        return places.subList(0, random.nextInt(size + 1));
    }

    private static Choosing choosing(Random random) {
        var way = Choosing.Way.values()[random.nextInt(3)];
        var size = way == Choosing.Way.TRUE_FALSE ? 2 : 3 + random.nextInt(6);
        var right = way == Choosing.Way.MULTIPLE ? 2 + random.nextInt(size - 2) : 1;
        var texts = texts("chọn", size, random);
        var choices = new ArrayList<>(IntStream.range(0, size)
                .mapToObj(i -> new Choosing.Choice(texts.get(i), i < right))
                .toList());
        java.util.Collections.shuffle(choices, random);
        return new Choosing(
                way, way == Choosing.Way.MULTIPLE ? Credit.values()[random.nextInt(2)] : Credit.WHOLE, choices);
    }

    private static NumberAnswer number(Random random) {
        var whole = random.nextBoolean();
        return new NumberAnswer(
                BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000L, whole ? 0 : random.nextInt(5)),
                new NumberAnswer.Tolerance(
                        NumberAnswer.Tolerance.Measure.values()[random.nextInt(2)],
                        BigDecimal.valueOf(random.nextInt(500), 1 + random.nextInt(2))),
                whole,
                random.nextBoolean()
                        ? Optional.of(new NumberAnswer.Unit(List.of("đồng", "VND", "₫"), random.nextBoolean()))
                        : Optional.empty());
    }

    /** A response that the item offers; empty at times. */
    static Response response(Body body, Random random) {
        if (body instanceof Choosing choosing) {
            var some = some(choosing.choices().size(), random);
            return new Response.Choices(
                    choosing.way() == Choosing.Way.MULTIPLE || some.isEmpty() ? some : some.subList(0, 1));
        } else if (body instanceof ShortText text) {
            return new Response.Text(
                    switch (random.nextInt(3)) {
                        case 0 -> "";
                        case 1 ->
                            text.accepted().get(random.nextInt(text.accepted().size()));
                        default -> WORDS.get(random.nextInt(WORDS.size()));
                    });
        } else if (body instanceof NumberAnswer) {
            return new Response.Number(
                    random.nextInt(4) == 0 ? " " : String.valueOf(random.nextInt(2_000_000) - 1_000_000));
        }
        throw new IllegalArgumentException(body.toString());
    }

    /** An empty response of the item's kind. */
    static Response empty(Body body) {
        if (body instanceof Choosing) {
            return new Response.Choices(List.of());
        } else if (body instanceof ShortText) {
            return new Response.Text(" \u00a0 ");
        } else if (body instanceof NumberAnswer) {
            return new Response.Number("");
        }
        throw new IllegalArgumentException(body.toString());
    }
}
