/**
 * Common words of English that look or sound like one of ours and mean something else: "elections" are no
 * injections. They are never corrected. Only those that the pages would mend are sent to a browser.
 */
export const commonWords = `
allocated ancient arc army assess assisted babe bargain beach bearing beast beat beauty bell billy biology
bond bonus boot booty born bought boundary breakfast brown browse buddy bull busy byte cache cafe cake camp
cape carl carrier cart cast cell cent central chain char charity cheat chef chip chuck clock coach coalition
coast cole commission compact comparison concept conservation construction contain contest context
contractor contrast contribution convert copy cord correction counter country craig crew death debt dennis
dimension donation euro except experienced expert extensive extent facilities fact fake fame famous farm
fashion feed fill financial finder fish fleet font forest fort forward foto founder fuel grain grand green
growing grown hall hang hate header headset healing heard hell hill historical hole hood horse huge human
hunting implement implications improvement incident inquiry inspection interaction jersey join kick knight
lamp latter laws league leather lies live logo loop manner massive masters math media messenger mexican
migration miller moral moscow nec neil nice node notices packet pair pan panties path payday peak peeing
penn pine pink plain plane planner playing pleasure pointer polls porn precision prize promotions punk rack
ranging ranking recover replies restaurant retired rica rich rick rico rock rocky role ruby saver scale
scenes seal secretary selection separation sexy ship shit shore signals situation skill slave slut soap soil
soldiers solo soul specialized stack star stick strap streaming strike strip suck suit supports switching
template theme thereof thou thread threat throughout tiger trailer trans trips troops trunk vacations vast
vendor vista wage weight white wish woods
`;
