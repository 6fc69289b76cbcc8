/**
 * Names of places that stand beside what is looked for and say nothing about which page is meant. Names of two words are
 * written in one. Cities, villages and townships of Michigan, and cities that are known everywhere; no name that is also
 * a word of ours.
 */
export const placeNames = `
adrian albion algonac allegan allendale alma almont alpena annarbor armada athens auburnhills augusta badaxe baldwin bangor baraga
bathtownship battlecreek baycity bellaire belleville bellevue belmont bentonharbor berkley berriensprings bessemer beulah beverlyhills bigrapids
birchrun birmingham bloomfield bloomfieldhills blissfield boynecity boynefalls breckenridge bridgeport bridgman brighton britton brooklyn buchanan
burton byroncenter cadillac caledonia calumet canton capac carleton caro carsoncity caspian cassopolis cedarsprings centerline centreville
charlevoix charlotte cheboygan chelsea chesaning chesterfield clare clarklake clarkston clawson clintontownship clio coldwater coloma colon
commerce comstock comstockpark concord constantine coopersville corunna croswell crystalfalls dansville davison dearborn dearbornheights decatur deltatownship
detroit dewitt dexter dimondale douglas dowagiac dundee durand eastjordan eastlansing eastpointe eastgrandrapids eatonrapids ecorse edmore
edwardsburg elkrapids elsie escanaba essexville evart farmington farmingtonhills fennville fenton ferndale ferrysburg flatrock flint flushing
fowlerville frankenmuth frankfort fraser freeland fremont galesburg gardencity gaylord gibraltar gladstone gladwin gobles
goodrich grandblanc grandhaven grandledge grandrapids grandville grasslake grayling greenville grossepointe gwinn hamtramck hancock hanover harborsprings
harperwoods harrison hart hartford hartland haslett hastings hazelpark hemlock highlandpark hillsdale holland holly holt homer
houghton howardcity howell hudson hudsonville huntingtonwoods imlaycity inkster ionia ironmountain ironwood ishpeming ithaca jackson jenison
jonesville kalamazoo kalkaska kentwood kingsford kinross lakeodessa lakeorion laingsburg lambertville lansing lapeer lathrup leslie lexington
lincolnpark linden litchfield livonia lowell ludington mackinaw mackinac macomb madisonheights mancelona manchester manistee manistique manitou
marcellus marinecity marlette marquette marshall marysville mason mattawan mecosta melvindale memphis menominee meridiantownship merrill michigancenter middleville
midland milan milford millington monroe montague montrose morenci mountclemens mountmorris mountpleasant mtpleasant mtclemens mulliken munising munith
muskegon muskegonheights napoleon nashville negaunee newaygo newbaltimore newbuffalo newhaven newhudson niles northport northville norton nortonshores norway novi
oakpark okemos olivet onaway onondaga onsted ontonagon orchardlake orionville ortonville oscoda otsego ovid owosso oxford parchment
parma pawpaw perry petersburg petoskey pewamo pinckney pinconning pittsfield plainwell pleasantlake pleasantridge plymouth pontiac portage portaustin porthuron
portland potterville quincy reading redford reedcity remus richland richmond riverrouge rivesjunction riverview rochesterhills rochester rockford rogerscity romeo
romulus roosevelt roscommon roseville royaloak saginaw saintjohns stjohns stjoseph stclair stignace stlouis sandusky saranac saugatuck
saultstemarie schoolcraft scottville sebewaing shelby shepherd southfield southgate southhaven southlyon sparta springarbor springlake springport stanton sterlingheights
stockbridge sturgis sunfield swartzcreek sylvanlake tawas tawascity taylor tecumseh tekonsha temperance threerivers traversecity trenton troy unioncity unionville
utica vandercook vassar vermontville vicksburg wacousta walkerville walledlake warren waterford watervliet wayland wayne webberville westbloomfield westbranch westland
westphalia whitecloud whitehall whitelake whitmorelake whitepigeon williamston wixom wolverine woodhaven woodland wyandotte wyoming ypsilanti ypsi zeeland
uptown midtown metro township county michigan mich ohio indiana illinois wisconsin toledo chicago southbend fortwayne cleveland columbus indianapolis
milwaukee
`;
