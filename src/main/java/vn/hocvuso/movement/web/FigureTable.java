package vn.hocvuso.movement.web;

import java.util.List;

/**
 * A table that people take away.
 *
 * @param name of the file, without its ending
 * @param rows texts and numbers, as many in each as there are headings
 */
record FigureTable(String name, List<String> headings, List<List<Object>> rows) {}
