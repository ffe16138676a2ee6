/**
 * What English notices and CVs say for the skills of the taxonomy beside their names. `id: words`, commas between. For
 * finding only, like the Chinese table.
 */
const table = `
rice-cultivation: rice growing, rice farming, rice production, paddy
rice-seedling-raising: rice seedling, seedling raising
corn-cultivation: corn growing, corn farming, maize
soybean-cultivation: soybean growing, soybean farming, soybean, soya
wheat-cultivation: wheat growing, wheat
potato-cultivation: potato growing, potato farming
greenhouse-vegetables: greenhouse, greenhouse growing, protected cultivation
fruit-growing: orchard, fruit tree pruning
flower-growing: floriculture
genetic-breeding: breeding of varieties, variety selection, seed breeding
plant-protection: pest control, pest management, crop protection, plant disease, crop spraying, weed control
smart-agriculture: digital agriculture, smart farming, precision agriculture
agri-extension: extension work, agricultural advisory, farm advisory
pig-raising: pig farming, swine, hog farming
beef-cattle-raising: beef cattle, cattle farming
sheep-raising: sheep farming, goat farming
poultry-raising: poultry farming, chicken farming, poultry
livestock-epidemic-prevention: animal disease control, animal disease prevention, animal vaccination, livestock vaccination, animal health
veterinary-clinic: veterinary medicine, veterinary diagnosis, animal clinic
cattle-disease: bovine disease, mastitis
artificial-insemination: artificial insemination, cattle insemination
feed-formulation: ration formulation, animal nutrition, feed mixing
dairy-herd-management: dairy cattle, dairy farming, dairy cow, cow husbandry, dairy cattle husbandry
milk-powder: dairy processing, powdered milk, milk processing
silviculture: afforestation, tree planting, reforestation
forest-nursery: tree nursery, seedling nursery
forest-fire-prevention: forest fire, wildfire, forest fire fighting
edible-fungi: mushroom, black fungus, wood ear, fungus cultivation, mushroom cultivation
chinese-medicine-growing: medicinal herb growing, medicinal plant
tractor-driving: tractor operation, tractor operator, tractor
combine-harvesting: combine harvester, harvester operation, combine operation, harvester driver
farm-machinery-repair: tractor repair, harvester repair, agricultural machinery repair, agricultural machinery maintenance, farm equipment repair, tractor maintenance
precision-navigation: auto steering, beidou navigation, machinery auto steering, gps guidance
drone-spraying: agricultural drone, spraying drone, drone crop spraying, crop dusting, plant protection drone
drone-piloting: drone operation, drone pilot, drone flying
grain-drying: grain dryer
soil-testing-fertilisation: soil testing, fertiliser recommendation, soil fertility, fertilization
black-soil-protection: black soil
rice-milling: rice processing
food-product-development: food product development, recipe development
food-testing: food analysis, food inspection
food-microbiology: microbiological testing, microbial testing, microbiology testing
food-safety-management: food safety
fermentation: fermentation, fermentation process
brewing: liquor brewing, beer brewing, distilling spirits
reservoir-engineering: reservoir simulation, reservoir modelling, reservoir modeling, reservoir description
enhanced-oil-recovery: oil recovery, tertiary oil recovery, asp flooding
drilling-engineering: well drilling, oil drilling
well-workover: workover
hydraulic-fracturing: fracturing, well stimulation
pumping-units: pumping unit maintenance, pump jack, beam pump, artificial lift maintenance
oil-production-engineering: oil production, oil extraction
water-injection: water flooding, waterflooding
oilfield-pipelines: oil pipeline, gas pipeline, pipeline
oil-refining: refining, crude distillation
separation-technology: rectification, separation process
chemical-plant-operation: chemical plant, process unit operation
process-safety: process hazard analysis, chemical safety
analytical-chemistry: gas chromatography, liquid chromatography, chromatography, instrumental analysis, mass spectrometry
coal-mining: longwall mining, longwall, coal face
mine-ventilation: underground ventilation
gas-drainage: gas drainage, methane drainage, gas control
mine-electromechanical: mining equipment, longwall equipment, shearer maintenance, mine electrical
mine-surveying: underground surveying
boiler-operation: boiler, boiler house
turbine-operation: steam turbine, turbine maintenance, turbine overhaul
district-heating: heating network, heat exchange station, heat supply
substation-maintenance: substation, substation operation, substation maintenance, switching operation
relay-protection: protective relay, relay setting
low-voltage-distribution: power distribution, distribution panel, switchgear, distribution cabinet
cable-engineering: cable, cable laying, cable installation, cable jointing
wind-farm-operation: wind turbine, wind turbine maintenance, wind farm, wind power operation
cold-climate-wind: blade icing
photovoltaic-systems: solar power, photovoltaic, solar plant, photovoltaic maintenance, pv plant, solar energy, solar farm
photovoltaic-installation: solar installation, solar panel installation
energy-storage: battery storage, storage system
electrical-maintenance: electrical repair, electrical troubleshooting
electrical-installation: cctv, wiring, electrical wiring, low voltage systems
electric-motors: motor repair, motor design
arc-welding: manual arc welding, stick welding
tig-welding: argon arc welding, argon welding, gtaw welding
mag-welding: co2 welding, gas shielded welding, mig welding
robotic-welding: welding robot, automatic welding
welding-procedure-qualification: welding procedure, wps writing
pressure-vessel-fabrication: pressure vessel welding, pressure vessel, boiler and pressure vessel
non-destructive-testing: nondestructive testing, flaw detection
ultrasonic-testing: ultrasonic inspection, ultrasonic flaw detection
radiographic-testing: x ray inspection, radiographic inspection, radiography
magnetic-particle-testing: magnetic particle inspection, magnetic testing
penetrant-testing: penetrant inspection, dye penetrant testing
mechanical-design: machine design, mechanical drawing, product design engineering
tooling-design: fixture design, tool design, jig design
hydraulic-systems: hydraulic system, hydraulic system design, hydraulic design
gearbox-design: gear design, gearbox, reducer design, transmission design
heat-treatment: heat treating
casting: metal casting, sand casting
equipment-maintenance: machine maintenance, equipment repair, maintenance of equipment, preventive maintenance
cnc-turning: cnc lathe, turning, lathe operation
cnc-milling: milling, machining center, cnc machining
five-axis-machining: five axis, 5 axis machining, five axis milling
cnc-programming: nc programming, cnc programming
cam-programming: cam
sheet-metal: sheet metal fabrication
mould-making: mold making, die making, mould design, mold design
precision-measurement: coordinate measuring machine, metrology inspection
cad-modelling: cad design, 3d modeling, three dimensional modelling, solid modelling
finite-element-analysis: finite element, simulation analysis, stress analysis, structural simulation
plc-control: plc, siemens plc, programmable logic controller, ladder logic
hmi-scada: hmi, scada system, supervisory control
dcs: distributed control
industrial-robots: industrial robot, robot programming, robot commissioning, robotic arm
servo-motion-control: servo drive, motion control
variable-frequency-drives: inverter, frequency converter, inverter drive
process-instrumentation: instrument calibration, instrument maintenance
embedded-development: embedded software, embedded system, microcontroller
circuit-design: electronic circuit design, pcb design
machine-vision: visual inspection system, industrial vision
industrial-internet: industrial iot, manufacturing execution system
composite-materials: composite, composite manufacturing
rail-vehicle-maintenance: train maintenance, wagon repair, locomotive maintenance
railway-signalling: railway signal
aircraft-assembly: aircraft riveting
electric-vehicles: electric car, new energy vehicle
vehicle-cold-testing: cold weather testing, winter vehicle testing
auto-repair: car repair, engine repair, vehicle diagnostics, vehicle maintenance
heavy-truck-driving: truck driver
backend-development: backend, back end, rest api, microservice, server side, spring cloud
frontend-development: frontend, front end, web development, react, vue, angular
mini-programs: wechat mini program, mini program
sql-databases: database, database design, database administration, database tuning
devops: continuous integration, deployment automation, docker
cloud-native: cloud, container, docker, kubernetes
linux: linux server, server administration
network-engineering: routing and switching, network configuration, switch configuration, cisco
cybersecurity: network security, information security, penetration testing, cyber security
software-architecture: system architecture, distributed system
gis-development: geographic information system
data-analysis: data analyst, data reporting
machine-learning: ml model, predictive modelling
image-recognition: computer vision, object detection
natural-language-processing: text classification, language model
remote-sensing: satellite imagery, remote sensing interpretation
aerial-survey: drone surveying, photogrammetry, aerial photography, drone mapping, aerial mapping
mathematical-modelling: numerical simulation, mathematical modeling
gmp: drug gmp, pharmaceutical quality
drug-registration: regulatory submission
drug-analysis: pharmaceutical analysis, drug testing
chinese-medicine-processing: herbal processing, herbal extraction, herb processing
chinese-patent-medicine: herbal medicine
nursing: intensive care, icu, icu nursing, infusion, intravenous infusion, ward nursing
elderly-care: care of the elderly, aged care, geriatric care, eldercare
maternal-infant-care: baby care, newborn care
medical-imaging: ct diagnosis, diagnostic imaging, mri, x ray diagnosis
cardiovascular-medicine: cardiology, stroke
rehabilitation: rehabilitation therapy, physical therapy, stroke rehabilitation
traditional-chinese-medicine: chinese medicine
acupuncture-massage: acupuncture, massage, moxibustion
public-health: chronic disease, disease prevention
health-management: chronic disease management, health checkup
psychological-counselling: counselling, psychological counseling, mental health
bim: bim modelling, building information modelling, bim modeling
construction-site-management: site management, construction site
cost-engineering: cost estimation, cost estimate, quantity surveying, budgeting of works, bill of quantities
surveying: total station, land survey
winter-construction: cold weather construction, cold region construction
frozen-soil-engineering: frozen ground
geotechnical-testing: geotechnical survey, soil investigation
bridge-engineering: bridge inspection, bridge construction, bridge design, bridge
road-engineering: road construction, highway construction, highway design
plumbing: plumbing, pipe fitting
hvac: air conditioning, ventilation
concrete-work: concrete pouring, rebar
water-treatment: sewage treatment, waste water treatment, water chemistry, boiler water treatment
environmental-monitoring: water quality monitoring, air monitoring
environmental-assessment: environmental impact
accounting: bookkeeping, general ledger
cost-accounting: product costing, cost calculation
tax: tax planning, tax filing, tax return, taxation
auditing: internal audit, audit, external audit
erp-implementation: erp system, financial software, erp software
financial-management: financial planning, budgeting, budget management
financial-analysis: financial modelling
legal-practice: litigation, lawsuit
contract-management: contract review, contract drafting, contract law
labour-relations: labour dispute, labor dispute, employment law, labour law
patent-agency: patent drafting, patent application, patent filing, patent
ip-management: intellectual property
corporate-law: mergers and acquisitions, due diligence, corporate legal
logistics-planning: logistics, transport planning
international-logistics: international freight, freight forwarder, rail freight to europe, shipping
customs-declaration: customs clearance, customs, import declaration
cross-border-e-commerce: amazon store, international e commerce, cross border e commerce
russia-trade: russian trade, trade with russia, russian market
international-trade: import export, foreign trade, export sales
warehouse-management: warehousing, stock keeping
forklift-operation: forklift
project-management: project coordination
quality-inspection: quality control, product inspection
quality-management-systems: quality management, quality assurance
site-safety-management: construction safety
procurement: sourcing
human-resources: recruitment, hiring
corporate-training: staff training, employee training
russian-translation: russian interpreting, russian translation, interpreting from russian
english-translation: english interpreting, english translator
tour-guiding: guiding, guided tours, tour leading
study-tours: study tour
travel-planning: itinerary planning, travel route planning, tour planning, route planning for tours
ski-instruction: skiing, snowboarding, ski teaching, ski instructor, snowboard instruction
ice-carving: ice sculpture, ice sculpting
snow-sculpture: snow carving
hotel-management: hotel operation, front office
event-planning: event management, event organisation
lesson-design: curriculum development, course design, course development, lesson planning, teaching design
secondary-teaching: mathematics teaching, high school teaching, physics teaching, math teaching
vocational-teaching: vocational training, vocational education, practical training
skill-instruction: apprentice training, skill training
online-course-production: online course
cooking: northeast cuisine, chinese cuisine
live-commerce: live streaming, livestream sales, live selling
short-video: short video production, video clip, short video
video-production: film editing, video post production
new-media-editing: social media, content writing, wechat articles
graphic-design: poster design, visual design, logo design
brand-management: brand design, branding
marketing: advertising, promotion of products
welding: weld
`;

/** Id of a skill -> what English texts say for it. */
export const spokenEnglish: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf(':');
      return [
        line.slice(0, at),
        line
          .slice(at + 1)
          .trim()
          .split(', '),
      ] as const;
    }),
);
