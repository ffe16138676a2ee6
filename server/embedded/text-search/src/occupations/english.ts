/**
 * The units in English, so that a question in one language finds who is described in the other. `unit: words`, commas
 * between; written from knowledge of ISCO-08. Plurals are found too.
 */
export const ENGLISH = `
chiefexecutive: chief executive, chief executive officer, managing director, general manager, president, vice president, branch manager, executive director, company director
operations: operations manager, operations director, chief operating officer, operations
strategy: strategy, strategist, strategic planning, business development
entrepreneur: entrepreneur, founder, co-founder, business owner, self-employed
consulting: management consultant, consulting, business consultant, consultant
projects: project manager, project management, project coordinator, project director, programme manager, program manager
product: product manager, product owner, product management
change: change manager, continuous improvement, lean manager, scrum master, agile coach, process improvement
businessanalysis: business analyst, business analysis, systems analyst
secretary: secretary, executive assistant, personal assistant, secretarial
office: office manager, office clerk, administrative assistant, administrator, office administrator, clerk, office assistant
reception: receptionist, front desk, reception
dataentry: data entry, data entry clerk, typist, keyboard clerk
records: archivist, records manager, filing clerk, document controller, archives
post: postman, mail carrier, postal worker, mail sorter
callcentre: call centre, call center, telephone operator, call centre agent
customerservice: customer service, customer support, customer service representative, customer success
humanresources: human resources, hr, hr manager, human resources manager, hr business partner, personnel manager
recruiting: recruiter, recruitment, talent acquisition, headhunter, recruitment consultant, recruiting
payroll: payroll, compensation and benefits, payroll clerk, payroll specialist
stafftraining: training manager, learning and development, corporate trainer, training specialist, staff training
statisticalclerk: statistical clerk
accounting: accountant, accounting, bookkeeper, bookkeeping, chartered accountant, general ledger, cost accountant, accounts payable
audit: auditor, audit, auditing, internal auditor
tax: tax, tax adviser, tax advisor, taxation, tax consultant, tax accountant
finance: finance, finance manager, chief financial officer, financial analyst, financial controller, finance director, treasurer
costing: cost estimator, quantity surveyor, cost engineer, cost control, cost accounting, cost estimation
banking: bank, banking, banker, loan officer, credit analyst, bank teller, branch banking
investment: investment, investment analyst, investment banker, portfolio manager, fund manager, securities, asset management
trading: trader, trading, broker, stockbroker
wealth: wealth management, financial adviser, financial advisor, financial planner
insurance: insurance, insurance agent, underwriter, claims adjuster, insurance broker
actuary: actuary, statistician, mathematician, actuarial
risk: risk manager, risk management, compliance, compliance officer, internal control
collections: debt collector, collections, credit control
cashier: cashier, checkout operator, ticket seller
gambling: croupier, casino, betting
pawn: pawnbroker
sales: sales, sales manager, salesperson, sales representative, account manager, sales engineer, sales executive
medicalsales: medical sales representative, pharmaceutical sales
shop: shop assistant, store manager, retail, sales assistant, shopkeeper, retail manager
merchandising: merchandiser, merchandising, category manager
wholesale: wholesaler, wholesale, distributor
streetvendor: street vendor, market trader
demonstrator: sales promoter, demonstrator
marketing: marketing, marketing manager, brand manager, marketing specialist, brand
digitalmarketing: digital marketing, seo, social media manager, content marketing, new media editor, social media
marketresearch: market research, market researcher
advertising: advertising, copywriter, media planner, copywriting
publicrelations: public relations, communications manager, press officer
ecommerce: e-commerce, ecommerce, online shop, live commerce, e-commerce manager
realestate: real estate, estate agent, property agent, realtor
appraisal: appraiser, valuer, valuation, auctioneer
rental: rental, leasing
purchasing: purchasing, buyer, procurement, purchasing manager, procurement specialist, sourcing
supplychain: supply chain, supply chain manager, production planner, demand planner, inventory planning
logistics: logistics, logistics manager, freight forwarder, freight, transport manager, distribution manager
warehouse: warehouse, warehouse manager, storekeeper, stock clerk, forklift, forklift driver
packing: packer, packing
loader: loader, porter, freight handler, removals
importexport: import and export, foreign trade, export sales, international trade, export manager, trade specialist, cross-border trade
customs: customs, customs broker, customs clearance, customs declarant, customs officer
lawyer: lawyer, attorney, solicitor, legal counsel, barrister, legal adviser, prosecutor, law
judge: judge, arbitrator, mediator
paralegal: paralegal, legal assistant, legal secretary
politics: politician, legislator, diplomat
policy: policy analyst, policy adviser, public policy
publicservice: civil servant, public servant, government official, public administration
police: police, police officer, detective
firefighting: firefighter, fire fighting, fire brigade
security: security guard, security officer, bodyguard
prison: prison officer, probation officer
military: soldier, army officer, military
immigration: immigration, visa consultant, immigration adviser
fundraising: fundraiser, fundraising, charity
crops: farmer, crop farmer, crop grower, rice grower, grain grower, farming, agriculture, farm manager
horticulture: gardener, horticulture, horticulturist, florist, landscaper, vegetable grower, nursery worker, mushroom grower
livestock: livestock, livestock farmer, dairy farmer, animal husbandry, dairy farm manager, cattle, pig farmer, livestock specialist, poultry farmer
forestry: forestry, forester, forest ranger, logger, forestry engineer, silviculture
fishing: fisherman, fishery, fisheries, aquaculture, fish farmer
hunting: hunter, trapper
farmmachinery: tractor driver, farm machinery, agricultural machinery, combine operator, farm machinery mechanic, agricultural mechanic
bricklaying: bricklayer, mason, stonemason
concrete: concrete worker, concrete placer, rebar worker, steel fixer
carpentry: carpenter, joiner, cabinet maker, woodworker, carpentry
roofing: roofer, roofing
flooring: floor layer, tiler, flooring
plumbing: plumber, pipefitter, pipe fitter, plumbing
airconditioning: hvac technician, refrigeration mechanic, air conditioning, refrigeration
painting: painter and decorator, house painter, spray painter
insulation: insulation worker, insulation, plasterer
glazing: glazier, glazing
demolition: demolition
builder: builder, construction worker, building labourer, construction labourer
heavymachines: excavator operator, crane operator, bulldozer operator, heavy equipment operator, crane driver
welding: welder, welding, welding engineer, welding technician, brazing
sheetmetal: sheet metal worker, boilermaker, sheet metal, metal fabricator
forging: blacksmith, foundry worker, forging, casting, moulder
toolmaking: toolmaker, mould maker, die maker, locksmith, fitter
machining: machinist, lathe operator, milling operator, cnc machinist, cnc operator, cnc programmer, turner, machining
metallurgy: metallurgist, smelting, furnace operator, metallurgy, steelmaking
carrepair: car mechanic, auto mechanic, motor vehicle mechanic, automotive technician, auto repair, vehicle repair
aircraftrepair: aircraft mechanic, aircraft maintenance
machinerepair: machinery mechanic, maintenance technician, equipment maintenance, maintenance engineer, industrial mechanic, millwright
electrician: electrician, electrical fitter, electrical technician, lineman
electronicsrepair: electronics repair, electronics technician
lifts: lift mechanic, elevator technician, elevator
watchmaking: watchmaker, instrument maker
jewellery: jeweller, goldsmith, jewellery
pottery: potter, ceramics, pottery, kiln operator
handicraft: handicraft, artisan, craftsman, embroiderer, basket weaver, wood carver, ice sculptor
printing: printer operator, printing, bookbinder, prepress
textiles: weaver, textile, spinning, knitting, dyeing
garments: tailor, dressmaker, sewing, seamstress, garment
leather: shoemaker, leather worker, tanner
upholstery: upholsterer, furniture maker
butchery: butcher, meat processing, slaughterer
foodprocessing: food processing, food technologist, food engineer, dairy processing, food production, food technician
brewing: brewer, brewing, winemaker, distiller
woodprocessing: sawmill operator, wood processing, papermaking, timber
productionmanagement: production manager, plant manager, factory manager, manufacturing manager, production supervisor, workshop manager
assembly: assembler, assembly worker, assembly line
machineoperator: machine operator, production operator
chemicalplant: chemical plant operator, process operator, chemical operator, dcs operator
plastics: plastics, rubber, injection moulding
factoryhelp: factory worker, manufacturing labourer, general labourer
trucks: truck driver, lorry driver, heavy vehicle driver
cars: taxi driver, chauffeur, car driver, driver
buses: bus driver, tram driver
delivery: courier, delivery driver, delivery rider
railways: train driver, railway, locomotive driver, rail, railway signalman, rolling stock
shipping: seafarer, ship captain, sailor, shipping, deck officer
aviation: pilot, aircraft pilot, aviation, flight instructor
airport: airport, ground handling, ground crew
transportcontrol: dispatcher, traffic controller, air traffic controller, fleet manager
vehicles: vehicle inspector, vehicle inspection
aquatic: diver, lifeguard
university: professor, lecturer, university teacher, associate professor
school: secondary school teacher, high school teacher, teacher, mathematics teacher, physics teacher, school teacher
primaryschool: primary school teacher, elementary teacher
kindergarten: kindergarten teacher, preschool teacher, early childhood
vocationalteaching: vocational teacher, vocational trainer, vocational education, vocational training, instructor
specialneeds: special needs teacher, special education, sign language
tutoring: tutor, private tutor, tutoring
languageteaching: language teacher, english teacher, language instructor
musicteaching: music teacher
coursedesign: curriculum developer, instructional designer, curriculum development, course design
education: education, headteacher, school principal, education manager, counsellor
teachingassistant: teaching assistant
itteaching: it trainer, computer teacher
medicine: doctor, physician, general practitioner, medical doctor, paediatrician, cardiologist, internist, dermatologist
surgery: surgeon, surgery, orthopaedic surgeon
anaesthesia: anaesthetist, anesthesiologist
nursing: nurse, nursing, registered nurse, head nurse, icu nurse
midwife: midwife, midwifery
dentistry: dentist, dental, orthodontist
pharmacy: pharmacist, pharmacy, dispenser
pharmaindustry: pharmaceutical engineer, pharmaceutical, drug registration, gmp, clinical research, pharmaceutical industry
veterinary: veterinarian, vet, veterinary, veterinary surgeon
psychology: psychologist, psychotherapist, psychological counsellor, psychology
physiotherapy: physiotherapist, physical therapist, rehabilitation therapist, occupational therapist, rehabilitation
speechtherapy: speech therapist, audiologist
optics: optician, optometrist
nutrition: nutritionist, dietitian, dietician, nutrition
radiology: radiologist, radiographer, medical imaging
medicallab: medical laboratory technician, medical laboratory, pathologist
paramedic: paramedic, ambulance, emergency medical technician
medicalassistant: medical assistant, healthcare assistant
healthmanagement: hospital manager, public health, health manager, epidemiologist, health services manager
medicaldevices: medical device, biomedical engineer, prosthetist
traditionalmedicine: traditional chinese medicine, acupuncturist, herbalist, chinese medicine practitioner, acupuncture
massage: masseur, massage therapist, massage
childcare: nanny, childcare worker, babysitter, childcare
eldercare: caregiver, elderly care, care worker, care home, nursing home
socialwork: social worker, social work, community worker
housekeeping: housekeeper, domestic worker, butler, housekeeping
cleaning: cleaner, cleaning, janitor
laundry: laundry worker, dry cleaner, laundry
buildingcaretaker: caretaker, property manager, property management, facility manager, facilities manager
funeral: undertaker, funeral director
religion: priest, pastor, religious
beauty: beautician, make-up artist, cosmetologist, manicurist
hairdressing: hairdresser, barber, hair stylist
fitness: fitness trainer, personal trainer, yoga teacher, fitness
petcare: pet groomer, dog trainer
animalcare: animal keeper, zookeeper
weddings: wedding planner
astrology: astrologer, fortune teller
companion: companion, valet
hotel: hotel manager, hotel, hotel receptionist, hospitality, guest house
restaurant: restaurant manager, restaurant, catering manager, canteen
waiting: waiter, waitress
bartending: bartender, barista
cooking: cook, chef, head chef, cooking, sous chef
kitchenhelp: kitchen assistant, kitchen helper, dishwasher
baking: baker, pastry chef, baking, confectioner
travel: tour guide, travel agent, travel consultant, tourism, tour leader
events: event manager, event planner, conference organiser, exhibition
cabincrew: flight attendant, cabin crew, steward
journalism: journalist, reporter, journalism, news
editing: editor, publishing, proofreader, editor-in-chief
writing: writer, author, technical writer, screenwriter
translation: translator, interpreter, translation, interpreting, linguist
library: librarian, library
museum: museum, curator, conservator
film: film director, film producer, producer, cinema
videoediting: video editor, video editing, video production, short video, film editor
photography: photographer, photography, cameraman
acting: actor, actress, acting
music: musician, singer, composer, conductor
dance: dancer, choreographer
sound: sound engineer, audio engineer
lighting: lighting technician
broadcasting: radio presenter, broadcaster, announcer, broadcasting, streamer
visualart: artist, sculptor, illustrator, fine art
animation: animator, animation, 3d artist
graphicdesign: graphic designer, graphic design, visual designer
interiordesign: interior designer, interior design, decorator
fashiondesign: fashion designer, fashion design
industrialdesign: industrial designer, product designer, industrial design
sports: athlete, coach, sports coach, referee, ski instructor, skiing, sports instructor
recreation: recreation, leisure centre, theme park
artsmanagement: arts manager, cultural manager
software: software engineer, software developer, programmer, backend developer, software development, java developer, full stack developer, developer, software architect, coder, backend engineer
frontend: frontend developer, front-end developer, web developer, web designer, frontend, webmaster
userexperience: user experience, ux designer, ui designer, interaction designer
mobile: mobile developer, android developer, ios developer, app developer
games: game developer, game designer, games
data: data analyst, data scientist, data engineer, data science, data analysis, data mining, big data, business intelligence
artificialintelligence: artificial intelligence, machine learning, machine learning engineer, deep learning, computer vision, natural language processing, ai engineer, algorithm engineer
databases: database administrator, database developer, database
systems: system administrator, systems administrator, cloud engineer, devops engineer, site reliability engineer, systems engineer, linux administrator, cloud
networks: network engineer, network administrator, network technician, networking
cybersecurity: cyber security, cybersecurity, information security, security analyst, penetration tester, security engineer, network security
helpdesk: help desk, helpdesk, it support, technical support, desktop support, user support
informationtechnology: information technology, it manager, chief information officer, chief technology officer, it consultant, computer science, computing
softwaretesting: software tester, test engineer, quality assurance engineer, software testing, test automation
telecom: telecommunications, telecom engineer, radio frequency engineer, telecommunications engineer, communications engineer
blockchain: blockchain, cryptocurrency, smart contract
hardware: hardware engineer, embedded engineer, embedded systems, chip design, pcb, fpga, semiconductor
robotics: robotics, robotics engineer, automation engineer, automation, control engineer, mechatronics, instrumentation, plc programmer, automation technician, industrial robot
mechanical: mechanical engineer, mechanical design, mechanical engineering, mechanical designer, design engineer, mechanical technician
industrial: industrial engineer, process engineer, manufacturing engineer, production engineer, industrial engineering
electrical: electrical engineer, power engineer, electrical engineering, power systems, substation, electrical design
electronics: electronics engineer, electronic engineer, electronics, circuit design
civil: civil engineer, structural engineer, civil engineering, bridge engineer, road engineer, geotechnical engineer, hydraulic engineer, water engineer
construction: construction manager, site manager, site engineer, construction supervisor, construction, construction engineer, contractor
architecture: architect, architecture, landscape architect, bim, architectural designer
urbanplanning: urban planner, town planner, urban planning, transport planner
surveying: surveyor, surveying, cartographer, gis, gis engineer, geographic information, remote sensing, photogrammetry, land surveyor
drafting: draughtsman, draftsman, drafter, cad technician
chemical: chemical engineer, chemist, chemical engineering, petrochemical, chemistry, analytical chemist
materials: materials engineer, materials science, metallurgical engineer, ndt engineer, nondestructive testing, non-destructive testing, heat treatment, corrosion
mining: mining engineer, miner, mining, mine ventilation, coal mine, mine surveyor, coal mining
petroleum: petroleum engineer, reservoir engineer, drilling engineer, oil and gas, petroleum, driller, drilling, oilfield
energy: energy engineer, renewable energy, wind turbine, wind power, solar, photovoltaic, wind farm technician, energy storage, energy manager, wind turbine engineer, new energy
powerplant: power plant, boiler operator, power station, thermal engineer, steam turbine, boiler, district heating, nuclear engineer, thermal engineering, heating engineer
aerospace: aerospace engineer, aeronautical engineer, aircraft designer, aerospace, avionics, aircraft engineer, spacecraft
automotiveengineering: automotive engineer, vehicle engineer, automotive engineering, automotive, electric vehicle, powertrain
marineengineering: naval architect, marine engineer, shipbuilding
quality: quality manager, quality engineer, quality inspector, quality control, quality assurance, quality supervisor, qa manager
safety: safety engineer, safety officer, occupational safety, safety manager, hse
environment: environmental engineer, environmental protection, environmental scientist, wastewater, environmental impact assessment, water treatment, ecologist
waste: waste management, recycling, refuse collector
physics: physicist, physics, astronomer
geology: geologist, geology, geophysicist, geological engineer, mineral exploration
biology: biologist, biology, biochemist, microbiologist, biotechnology
laboratory: laboratory technician, lab technician, laboratory assistant, laboratory
agronomy: agronomist, agronomy, soil scientist, plant protection, agricultural technician, crop science, agricultural extension, plant breeder
research: researcher, scientist, research and development, research scientist, postdoctoral
socialscience: sociologist, historian, economist, archaeologist, political scientist
`;
