/** Pages of the movement: units and the lists that they are taken from. */
package vn.hocvuso.movement.web;
