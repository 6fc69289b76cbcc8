/**
 * Names of places that stand beside what is looked for and say nothing about which page is meant. Names of two words are
 * written in one. Cities, villages and townships of Michigan, and cities that are known everywhere; no name that is also
 * a word of ours.
 */
export const placeNames = `
adrian albion allegan allendale alma alpena annarbor athens auburnhills badaxe baldwin bathtownship battlecreek baycity belleville bellevue
bentonharbor berriensprings beverlyhills bigrapids birmingham blissfield bloomfield bloomfieldhills boynecity boynefalls brighton brooklyn buchanan
byroncenter cadillac caro carsoncity cedarsprings centreville charlevoix charlotte cheboygan chelsea chesterfield chicago clare clarklake clawson
cleveland clintontownship clio coldwater coloma columbus commerce comstockpark concord coopersville corunna county dansville davison dearborn
dearbornheights decatur deltatownship detroit dewitt dexter dimondale dowagiac eastgrandrapids eastlansing eastpointe eatonrapids edwardsburg escanaba
essexville farmington farmingtonhills fennville fenton ferndale flint flushing fortwayne fowlerville frankenmuth frankfort fremont gardencity gaylord
gladstone gladwin grandblanc grandhaven grandledge grandrapids grandville grasslake grayling greenville grossepointe hamtramck harrison hartland
haslett hastings hazelpark highlandpark hillsdale holland holly holt homer houghton howell hudson hudsonville illinois indiana indianapolis inkster
ionia ironmountain ironwood ithaca jackson jenison jonesville kalamazoo kentwood laingsburg lakeorion lansing lapeer leslie lincolnpark litchfield
livonia lowell ludington mackinac mackinaw macomb madisonheights manchester manistee marquette marshall marysville mason mattawan memphis menominee
meridiantownship metro midland midtown milan milford milwaukee monroe mountclemens mountpleasant mtclemens mtpleasant
munising munith muskegon muskegonheights nashville negaunee newaygo newhudson niles northport northville norton nortonshores novi oakpark ohio okemos
olivet onondaga onsted otsego ovid owosso oxford parma pawpaw perry petoskey pinckney plainwell plymouth pontiac portage porthuron portland
potterville quincy reading riverview rivesjunction rochester rochesterhills rockford romulus roseville royaloak saginaw saintjohns saugatuck
saultstemarie schoolcraft southbend southfield southgate southhaven southlyon springarbor springport sterlingheights stjohns stjoseph stockbridge
sturgis sunfield swartzcreek taylor tecumseh threerivers toledo township traversecity trenton troy uptown vandercook vermontville vicksburg wacousta
walledlake warren waterford wayland wayne webberville westbloomfield westland westphalia whitmorelake williamston wisconsin wixom wolverine wyandotte
wyoming ypsi ypsilanti zeeland
`;
