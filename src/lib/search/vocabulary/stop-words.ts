/** Words that ask, join, count or point, and say nothing about what is sought. */
export const stopWords = `a about actually after again ah almost already also alright am an and another any anybody anyhow anymore anyone anything
anyway anyways apparently are as ask asking at away awful bad badly basically be because become been before being besides best better big bit
both but by came can cannot cant cause caused causes causing certain completely constant constantly could couldnt couple cure d daily
definitely did didnt do does doesnt doing done dont down during each either else especially even ever every exactly extremely feel feeling feels
felt few finally find finding fix for four five from get gets getting give gives giving go goes going gone gonna good got gotta gotten great guess had half
happen happened happening happens hardly has have havent having he hello help helped helpful helping helps her here hers hey hi him himself his
honestly hope how however i id if ill im in into is isnt it its itself ive just keep keeping keeps kept kind kinda know known knows last lately left
less let lets lightly like likely literally little long lot lots make makes making many maybe me mean means might mine month months more most
mostly much must my near need needed needing needs never new next no nobody non none nor not nothing now occasionally of off offer often oh ok okay
old on once one ones only onto or other others our ours out over own past people perhaps please plus possible possibly pretty probably provide put
puts quite rather really recent recently regular regularly right s said same saw say saying says see seeing seem seemed seems seen several she
should shouldnt show shows side simply since site slightly small so solution solve some somebody somehow someone something sometimes sort start
started starting starts still stuff such sudden suddenly super supposed sure t take taken takes taking tell tells than
thank thanks that thats the their them then there theres these they theyre thing things think thinking this those though thought three thru through til till to
today together told too took toward towards treat treating tried tries trouble try trying two type u under unless until up upon us use used using usually ve very
want wanted wanting wants was wasnt way we week weeks well went were weve what whatever whats whatsoever when whenever where whether which while
who whoever whole whos why will with within wont would wouldnt wow ya yall yeah years yes yesterday yet you youre your yours 
disease diseases condition conditions problem problems issue issues symptom symptoms
husband wife mom dad mother father sister brother grandma grandpa grandmother grandfather aunt uncle uses mum guy man men woman women lady hubby girl boy
allowed patient patients
severe terrible horrible weird strange crazy intense extreme nasty serious mild wanna able matter case idea due worth
accept accepts around always look looking
lo de del el los en mi mis con una`;
