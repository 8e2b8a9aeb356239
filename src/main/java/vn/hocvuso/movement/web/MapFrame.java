package vn.hocvuso.movement.web;

import java.util.List;
import vn.hocvuso.identity.locality.Positions.Position;

/**
 * A part of the earth on paper: the equirectangular projection with the middle parallel true to scale (Snyder, Map Projections:
 * A Working Manual, USGS Professional Paper 1395, section 12), which bends nothing that could be seen at the size of Viet Nam.
 *
 * @param north degrees of the upper edge
 * @param west degrees of the left edge
 * @param east how many units of the drawing a degree to the east is long
 * @param south how many a degree to the south is
 * @param height of the drawing; all are 600 wide
 */
record MapFrame(double north, double west, double east, double south, int height) {

    static final int WIDTH = 600;
    private static final int MARGIN = 34;
    private static final double LEAST_DEGREES = 0.2;

    /** Viet Nam with Hoàng Sa and Trường Sa, from Cà Mau in the south to Hà Giang in the north. */
    static final MapFrame COUNTRY = around(List.of(new Position(23.4, 102.1), new Position(7.9, 114.7)));

    /** So that all of them are on it. */
    static MapFrame around(List<Position> positions) {
        var north = positions.stream().mapToDouble(Position::latitude).max().orElseThrow();
        var south = positions.stream().mapToDouble(Position::latitude).min().orElseThrow();
        var west = positions.stream().mapToDouble(Position::longitude).min().orElseThrow();
        var east = positions.stream().mapToDouble(Position::longitude).max().orElseThrow();
        var parallel = Math.cos(Math.toRadians((north + south) / 2));
        var wide = Math.max(LEAST_DEGREES, (east - west) * parallel);
        var high = Math.max(LEAST_DEGREES, north - south);
        var scale = (WIDTH - 2.0 * MARGIN) / Math.max(wide, high);
        return new MapFrame(
                (north + south + high) / 2 + MARGIN / scale,
                (west + east - WIDTH / scale / parallel) / 2,
                scale * parallel,
                scale,
                (int) Math.round(high * scale) + 2 * MARGIN);
    }

    double x(Position position) {
        return (position.longitude() - west) * east;
    }

    double y(Position position) {
        return (north - position.latitude()) * south;
    }
}
