@org.jspecify.annotations.NullMarked
package org.keepsake;
