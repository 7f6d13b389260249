/** Words that newsrooms change for one another, a group a line; the first stands for all. */
export const sameInTheNews = `
court judge tribunal bench judges courts
approve grant certify agree accept endorse ratify ratification authorise authorize permit allow greenlight
deal agreement accord pact settlement treaty
talks engagement engagements negotiations negotiate discussions talk talking negotiator
pay payment paid paying ransom
meet meeting summit encounter session meets
kill die dead death fatality deaths died killed killing
hurt injure wound injured injuries wounded injury
copy steal stolen take taken theft exfiltrate copied copies
publish release leak post released publication
fine penalty fined fines penalties
sanction sanctions
police officers constabulary
government ministry cabinet administration ministers minister
vote ballot poll election votes ballots
win victory won beat
stop halt end cease suspend ended stopped halted suspended
start begin launch open began started opened
reopen restore resume resumption back return returned restored resumed
cancel scrap abandon cancelled scrapped
postpone delay defer delayed deferred
strike walkout stoppage
attack assault raid strike
cut reduce lower slash
raise increase hike lift
buy acquire purchase takeover acquisition bid
close shut closure
job post position layoff redundancy
firm company business
inquiry investigation probe investigate
lawsuit suit action claim sue sued suing sues
flood flooding
hospital clinic
ship vessel
plane aircraft jet
tell say speak
call telephone phone
order decree
stay remain
tariff duty levy
attempt try
guess estimate
resign quit step
appoint name
arrest detain
charge indict
deny reject dismiss refuse
demand ask request
leader president
soldier troop
car vehicle
fire blaze
house home
decide decision decided decides
sign signature signed
extend extension
explode explosion
invade invasion
submit submission
sell sale sold sales
deploy deployment
evacuate evacuation
deliver delivery
arrive arrival
abolish abolition
demolish demolition
admit admission
collide collision
include inclusion
exclude exclusion
pursue pursuit
seize seizure
expel expulsion
notify notification
grow growth grown
fail failed failing fails failure`;
