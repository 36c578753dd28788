package org.keepsake.text;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/** Compares two ropes byte by byte, skipping the subtrees that they share. */
final class RopeEquality {
    private RopeEquality() {}

    static boolean sameBytes(Node one, Node other) {
        // The totals depend only on the bytes, so they settle most unequal texts at once.
        if (one.bytes() != other.bytes()
                || one.units() != other.units()
                || one.breaks() != other.breaks()) {
            return false;
        }
        ArrayDeque<Node> ours = new ArrayDeque<>();
        ArrayDeque<Node> theirs = new ArrayDeque<>();
        ours.push(one);
        theirs.push(other);
        // Both stacks always start at the same offset.
        while (!ours.isEmpty() && !theirs.isEmpty()) {
            Node our = ours.pop();
            Node their = theirs.pop();
            if (our == their) {
                continue;
            }
            if (our instanceof Branch branch && our.bytes() >= their.bytes()) {
                open(branch, ours);
                theirs.push(their);
            } else if (their instanceof Branch branch && their.bytes() >= our.bytes()) {
                ours.push(our);
                open(branch, theirs);
            } else if (our instanceof Branch branch) {
                // The other one is a longer leaf.
                open(branch, ours);
                theirs.push(their);
            } else if (their instanceof Branch branch) {
                ours.push(our);
                open(branch, theirs);
            } else if (!sameStart((Leaf) our, (Leaf) their, ours, theirs)) {
                return false;
            }
        }
        return true;
    }

    private static void open(Branch branch, ArrayDeque<Node> stack) {
        stack.push(branch.right());
        stack.push(branch.left());
    }

    /** Compares the common length of two leaves and pushes back the rest of the longer one. */
    private static boolean sameStart(
            Leaf our, Leaf their, ArrayDeque<Node> ours, ArrayDeque<Node> theirs) {
        int length = Math.min(our.length(), their.length());
        ByteBuffer ourBytes = our.block().slice(our.start(), length);
        if (!ourBytes.equals(their.block().slice(their.start(), length))) {
            return false;
        }
        if (our.length() > length) {
            ours.push(rest(our, length));
        }
        if (their.length() > length) {
            theirs.push(rest(their, length));
        }
        return true;
    }

    /** Returns the rest of a leaf. Its counts are not needed here. */
    private static Leaf rest(Leaf leaf, int from) {
        return new Leaf(
                leaf.block(),
                leaf.start() + from,
                leaf.length() - from,
                0,
                0,
                leaf.edges(),
                Oddities.NONE);
    }
}
