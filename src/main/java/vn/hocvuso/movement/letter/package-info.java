/**
 * What documents of offices have in common, whatever they say: the heading, who issues them, and the foot with recipients and
 * signatory.
 *
 * <p>It promises the layout of Nghị định 30/2020/NĐ-CP for bodies of the State and of Hướng dẫn 36-HD/VPTW for those of the Party.
 */
package vn.hocvuso.movement.letter;
