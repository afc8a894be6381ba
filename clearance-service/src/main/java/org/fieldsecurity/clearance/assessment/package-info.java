/** Gathers the facts about an itinerary and its travellers, and has the rules judge each leg and traveller. */
@NullMarked
package org.fieldsecurity.clearance.assessment;

import org.jspecify.annotations.NullMarked;
