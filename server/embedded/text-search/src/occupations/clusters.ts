/** Units whose people change places or work side by side: nearer than a family. A unit may stand in several. */
export const CLUSTERS = `
generalmanagement: chiefexecutive operations strategy entrepreneur consulting
delivery: projects product change businessanalysis consulting
businessinsight: businessanalysis data marketresearch actuary
assistance: secretary office reception dataentry records
papers: records dataentry post library
contact: callcentre customerservice reception helpdesk
people: humanresources recruiting payroll stafftraining
learning: stafftraining coursedesign vocationalteaching education
books: accounting audit tax finance costing payroll
money: finance investment trading wealth banking
capital: investment trading actuary risk
counter: banking cashier collections insurance
cover: insurance risk actuary appraisal
control: risk audit tax lawyer
selling: sales medicalsales wholesale vehicles
shopfloor: shop merchandising cashier demonstrator streetvendor
brand: marketing digitalmarketing advertising publicrelations marketresearch
words: writing editing journalism advertising publicrelations digitalmarketing
onlinetrade: ecommerce digitalmarketing sales shop
property: realestate appraisal rental buildingcaretaker
goods: purchasing supplychain logistics warehouse importexport
border: importexport customs logistics
store: warehouse packing loader factoryhelp
justice: lawyer judge paralegal
state: politics policy publicservice
order: police security prison immigration
rescue: firefighting paramedic aquatic military
goodcause: fundraising socialwork religion
code: software frontend mobile games softwaretesting
userfacing: frontend userexperience graphicdesign product
datawork: data databases artificialintelligence
itoperations: systems networks cybersecurity helpdesk informationtechnology databases
signals: telecom networks electronics electronicsrepair
chips: hardware electronics robotics software electrical
machines: mechanical industrial automotiveengineering robotics aerospace
factoryengineering: industrial quality productionmanagement mechanical
power: electrical energy powerplant electrician
buildingdesign: civil architecture urbanplanning surveying drafting
buildingsite: civil construction builder safety
underground: mining petroleum geology
chemistry: chemical materials laboratory pharmaindustry chemicalplant
metals: materials metallurgy welding forging
flying: aerospace aviation aircraftrepair airport
sea: marineengineering shipping fishing aquatic
checking: quality safety softwaretesting laboratory
green: environment waste energy safety
naturalscience: physics geology biology research
lifescience: biology laboratory pharmaindustry medicallab agronomy
academia: research university socialscience
schooling: school primaryschool specialneeds teachingassistant education tutoring
littleones: kindergarten childcare primaryschool
lessons: tutoring languageteaching musicteaching itteaching
campus: university education coursedesign
doctors: medicine surgery anaesthesia healthmanagement
wards: nursing midwife medicalassistant paramedic eldercare
teeth: dentistry medicalassistant
medicines: pharmacy pharmaindustry medicalsales
tests: medicallab radiology medicaldevices laboratory
mind: psychology socialwork specialneeds
body: physiotherapy massage traditionalmedicine fitness nutrition
speech: speechtherapy specialneeds
animals: veterinary petcare animalcare livestock
home: childcare eldercare housekeeping companion
clean: cleaning housekeeping laundry buildingcaretaker waste
looks: beauty hairdressing massage
guests: hotel reception travel cabincrew events
table: restaurant waiting bartending kitchenhelp hotel
kitchen: cooking baking kitchenhelp foodprocessing
happenings: events weddings travel publicrelations
press: journalism editing writing broadcasting
screen: film videoediting photography broadcasting
pictures: photography videoediting graphicdesign
stage: acting dance music film artsmanagement lighting sound
tone: music sound broadcasting musicteaching
drawing: visualart animation graphicdesign games
design: graphicdesign interiordesign fashiondesign industrialdesign userexperience
heritage: museum library artsmanagement
play: sports fitness recreation
land: crops horticulture agronomy farmmachinery
beasts: livestock agronomy fishing
wood: forestry woodprocessing carpentry
walls: bricklaying concrete painting glazing insulation flooring roofing carpentry demolition builder
pipes: plumbing airconditioning sheetmetal
wheels: carrepair vehicles automotiveengineering
repairs: machinerepair electrician electronicsrepair lifts carrepair
heavy: heavymachines mining builder trucks
cutting: machining toolmaking sheetmetal welding
fine: watchmaking jewellery toolmaking
cloth: textiles garments leather upholstery fashiondesign
makers: handicraft pottery jewellery visualart
food: foodprocessing brewing butchery baking nutrition
line: productionmanagement assembly machineoperator factoryhelp packing plastics
road: trucks delivery buses cars
rails: railways transportcontrol buses
traffic: transportcontrol logistics airport shipping
paper: printing woodprocessing graphicdesign
`;
