import { skillGroup } from './taxonomy.js';

export const welding = skillGroup(
  'welding',
  '焊接与连接',
  'Welding and joining',
  `
welding | 焊接 | Welding | han jie | 电焊, 焊工, 焊接技术, welder, 电焊工 | welding-procedure-qualification .6, arc-welding .8, weld-inspection .5
arc-welding | 焊条电弧焊 | Shielded metal arc welding | han tiao dian hu han | 手工电弧焊, 手把焊, 手弧焊, SMAW, MMA welding | tig-welding .6, mag-welding .6, low-temperature-steel-welding .5
tig-welding | 氩弧焊 | TIG welding | ya hu han | TIG, GTAW, 钨极氩弧焊, 亚弧焊 | mag-welding .6, pipe-welding .6, stainless-steel-welding .6, aluminium-welding .5
mag-welding | 熔化极气体保护焊 | MIG/MAG welding | rong hua ji qi ti bao hu han | 二保焊, 气保焊, 二氧化碳保护焊, CO2焊, MIG, MAG, GMAW | robotic-welding .5, flux-cored-welding .7
flux-cored-welding | 药芯焊丝电弧焊 | Flux-cored arc welding | yao xin han si dian hu han | 药芯焊, FCAW | surfacing-welding .4
submerged-arc-welding | 埋弧焊 | Submerged arc welding | mai hu han | 埋弧自动焊, SAW | narrow-gap-submerged-arc-welding .8, pressure-vessel-fabrication .5
narrow-gap-submerged-arc-welding | 窄间隙埋弧焊 | Narrow-gap submerged arc welding | zhai jian xi mai hu han | 窄间隙焊, NG-SAW | thick-plate-residual-stress .6, pressure-vessel-fabrication .5
low-temperature-steel-welding | 低温钢焊接 | Low-temperature steel welding | di wen gang han jie | 低温焊接, 9Ni钢焊接, 耐低温钢焊接, cryogenic steel welding, low-temperature welding | welding .7, welding-procedure-qualification .5, pipe-welding .5, cold-embrittlement .5
stainless-steel-welding | 不锈钢焊接 | Stainless steel welding | bu xiu gang han jie | 不锈钢管道焊接, 双相钢焊接 | pipe-welding .5
aluminium-welding | 铝合金焊接 | Aluminium welding | lv he jin han jie | 焊铝, aluminum welding | friction-stir-welding .5, car-body-welding .4
pipe-welding | 管道焊接 | Pipe welding | guan dao han jie | 管焊, 下向焊, 长输管道焊接, pipeline welding | oilfield-pipelines .5, low-temperature-steel-welding .5
titanium-welding | 钛合金焊接 | Titanium welding | tai he jin han jie | 焊钛 | tig-welding .5, aero-structures .3
friction-stir-welding | 搅拌摩擦焊 | Friction stir welding | jiao ban mo ca han | FSW | aluminium-welding .5, aluminium-alloys .4
laser-welding | 激光焊接 | Laser welding | ji guang han jie | 激光焊 | laser-cladding .5, electron-beam-welding .4, laser-cutting .4
electron-beam-welding | 电子束焊 | Electron beam welding | dian zi shu han | EBW | vacuum-technology .4
brazing | 钎焊 | Brazing | qian han | 铜焊, 真空钎焊, soldering and brazing | vacuum-technology .3
resistance-welding | 电阻焊 | Resistance welding | dian zu han | 点焊, 缝焊, spot welding | car-body-welding .7, welding .5, robotic-welding .4
surfacing-welding | 堆焊 | Surfacing and hardfacing | dui han | 耐磨堆焊, 堆焊修复, hardfacing, overlay welding | laser-cladding .6, remanufacturing .5, wear-resistant-materials .5
robotic-welding | 焊接机器人编程 | Robotic welding | han jie ji qi ren bian cheng | 机器人焊接, 焊接机器人, 自动焊, welding robot programming | industrial-robots .7, welding-positioner .6, mag-welding .5
welding-positioner | 变位机 | Welding positioners | bian wei ji | 焊接变位机, 滚轮架, welding manipulator | tooling-design .5, robotic-welding .6
welding-procedure-qualification | 焊接工艺评定 | Welding procedure qualification | han jie gong yi ping ding | 焊评, 焊接工艺评定 NB/T 47014, NB/T 47014, WPS, PQR, 焊接工艺, WPQR | iso-15614 .7, weld-inspection .5, low-temperature-steel-welding .5
iso-15614 | ISO 15614 焊评 | ISO 15614 procedure tests | iso 15614 han ping | ISO 15614, 国际焊接工艺评定, EN ISO 15614 | international-welding-engineer .5
international-welding-engineer | 国际焊接工程师 | International welding engineer | guo ji han jie gong cheng shi | IWE, 焊接工程师, 国际焊接技师, IWT, EWE | welding-procedure-qualification .6, welding .6
thick-plate-residual-stress | 厚板残余应力 | Residual stress in thick plate | hou ban can yu ying li | 残余应力, 焊接残余应力, 焊后消应力, residual stress | heat-treatment .5, finite-element-analysis .4, post-weld-heat-treatment .7
post-weld-heat-treatment | 焊后热处理 | Post-weld heat treatment | han hou re chu li | PWHT, 焊后消氢, 去应力退火 | heat-treatment .7, welding-procedure-qualification .4
`,
);

export const ndt = skillGroup(
  'ndt',
  '无损检测',
  'Non-destructive testing',
  `
non-destructive-testing | 无损检测 | Non-destructive testing | wu sun jian ce | NDT, 探伤, 无损探伤, NDE | ultrasonic-testing .8, radiographic-testing .8, magnetic-particle-testing .7, penetrant-testing .7, weld-inspection .6
ultrasonic-testing | 超声检测 | Ultrasonic testing | chao sheng jian ce | UT, 常规超声, 超声波探伤, 超声波检测 | phased-array-ultrasonic-testing .7, time-of-flight-diffraction .7, thickness-measurement .5
phased-array-ultrasonic-testing | 相控阵超声检测 | Phased array ultrasonic testing | xiang kong zhen chao sheng jian ce | 相控阵, 相控阵超声, PAUT, phased array | time-of-flight-diffraction .7, weld-inspection .5
time-of-flight-diffraction | 衍射时差法超声检测 | Time-of-flight diffraction | yan she shi cha fa chao sheng jian ce | TOFD, TOFD检测 | radiographic-testing .4
radiographic-testing | 射线检测 | Radiographic testing | she xian jian ce | RT, 射线探伤, X射线探伤, 拍片, 伽马射线检测, x-ray testing | digital-radiography .8, radiation-protection .4
digital-radiography | 数字射线检测 | Digital radiography | shu zi she xian jian ce | DR检测, 工业CT, CR检测, computed radiography | image-recognition .3
magnetic-particle-testing | 磁粉检测 | Magnetic particle testing | ci fen jian ce | MT, 磁粉探伤, 荧光磁粉 | penetrant-testing .7
penetrant-testing | 渗透检测 | Penetrant testing | shen tou jian ce | PT, 着色探伤, 着色检测, dye penetrant | visual-testing .5
eddy-current-testing | 涡流检测 | Eddy current testing | wo liu jian ce | ET, 涡流探伤 | aircraft-ndt .4, ultrasonic-testing .4
acoustic-emission-testing | 声发射检测 | Acoustic emission testing | sheng fa she jian ce | AE检测, 声发射 | vibration-diagnosis .4, pressure-vessel-inspection .5
infrared-thermography | 红外热像检测 | Infrared thermography | hong wai re xiang jian ce | 红外检测, 热成像检测, thermal imaging | substation-maintenance .4, energy-audit .3
visual-testing | 目视检测 | Visual testing | mu shi jian ce | VT, 外观检查, 内窥镜检测 | weld-inspection .5
weld-inspection | 焊缝检验 | Weld inspection | han feng jian yan | 焊接检验, 焊检, 焊缝质量检查, welding inspector, CWI | visual-testing .5, non-destructive-testing .6
magnetic-flux-leakage-testing | 漏磁检测 | Magnetic flux leakage testing | lou ci jian ce | 管道内检测, MFL, 钢丝绳检测 | oilfield-pipelines .4, magnetic-particle-testing .4
thickness-measurement | 超声测厚 | Ultrasonic thickness measurement | chao sheng ce hou | 测厚, 壁厚测量 | corrosion-protection .4
hardness-testing | 硬度检测 | Hardness testing | ying du jian ce | 布氏硬度, 洛氏硬度, 里氏硬度 | metallographic-examination .6, mechanical-testing .7
mechanical-testing | 力学性能试验 | Mechanical testing | li xue xing neng shi yan | 拉伸试验, 冲击试验, 低温冲击, 弯曲试验, tensile and impact testing | cold-embrittlement .5, metallographic-examination .5
metallographic-examination | 金相分析 | Metallographic examination | jin xiang fen xi | 金相, 金相检验, 失效分析, metallography, failure analysis | heat-treatment .5
spectral-analysis | 光谱分析 | Spectral analysis of metals | guang pu fen xi | 直读光谱, PMI, 材质分析, 材料成分分析 | metallographic-examination .4, analytical-chemistry .4
pressure-vessel-inspection | 压力容器检验 | Pressure vessel inspection | ya li rong qi jian yan | 特种设备检验, 锅炉检验, 容器检验, special equipment inspection | non-destructive-testing .5, special-equipment-safety .6
`,
);

export const heavyEquipment = skillGroup(
  'heavy-equipment',
  '重型装备制造',
  'Heavy equipment',
  `
mechanical-design | 机械设计 | Mechanical design | ji xie she ji | 机械结构设计, 结构设计, 机械工程师, mechanical engineering, 机械制造 | solidworks .6, autocad .5, finite-element-analysis .5, hydraulic-systems .4
tooling-design | 工装设计 | Tooling and fixture design | gong zhuang she ji | 工装夹具设计, 夹具设计, 工装夹具, 胎具, jig and fixture design | mechanical-design .6, machining-process-planning .5
pressure-vessel-fabrication | 压力容器制造 | Pressure vessel fabrication | ya li rong qi zhi zao | 容器制造, 反应器制造, 加氢反应器 | submerged-arc-welding .5, pressure-vessel-design .7
pressure-vessel-design | 压力容器设计 | Pressure vessel design | ya li rong qi she ji | 容器设计, GB/T 150, ASME VIII, SW6 | finite-element-analysis .5, heat-exchanger-design .5
large-forgings | 大型铸锻件 | Large castings and forgings | da xing zhu duan jian | 大锻件, 自由锻, 锻造, forging | heat-treatment .6, casting .5, rolling-mill-equipment .3
casting | 铸造工艺 | Casting | zhu zao gong yi | 铸造, 铸钢, 铸铁, foundry | ductile-iron .7, solidification-simulation .6, mould-making .4
ductile-iron | 球墨铸铁 | Ductile iron casting | qiu mo zhu tie | 球铁, 低温球铁, 风电铸件, nodular iron | wind-turbine-manufacture .4, metallographic-examination .4
solidification-simulation | 凝固模拟 | Solidification simulation | ning gu mo ni | 铸造模拟, MAGMA, ProCAST, 铸造CAE | finite-element-analysis .4
heat-treatment | 热处理 | Heat treatment | re chu li | 淬火, 调质, 渗碳, 退火, quenching | metallographic-examination .5, surface-engineering .4
rolling-mill-equipment | 冶金轧制设备 | Rolling mill equipment | ye jin zha zhi she bei | 轧机, 轧钢设备, 连铸设备 | hydraulic-systems .4
steam-turbine-manufacture | 汽轮机制造 | Steam turbine manufacture | qi lun ji zhi zao | 汽轮机, 透平, 汽轮机设计 | turbine-operation .5, gas-turbines .6, rotor-balancing .6
gas-turbines | 燃气轮机 | Gas turbines | ran qi lun ji | 燃机, 重型燃机 | aero-engines .5, turbine-operation .3
hydro-turbine-manufacture | 水轮发电机组制造 | Hydro turbine and generator manufacture | shui lun fa dian ji zu zhi zao | 水轮机, 水电机组, 抽水蓄能机组 | large-generators .6, hydropower .5
large-generators | 大型发电机 | Large generators | da xing fa dian ji | 汽轮发电机, 发电机制造, 发电机设计 | electric-motors .6
boiler-manufacture | 锅炉制造 | Boiler manufacture | guo lu zhi zao | 电站锅炉, 锅炉设计, 余热锅炉 | boiler-operation .4, pressure-vessel-fabrication .5, pipe-welding .4
nuclear-equipment | 核电装备 | Nuclear power equipment | he dian zhuang bei | 核电设备, 核岛主设备, 核级, nuclear island equipment | pressure-vessel-fabrication .6, quality-management-systems .3
crane-equipment | 起重机械 | Cranes and lifting equipment | qi zhong ji xie | 起重机, 行车, 桥式起重机, 起重机设计 | special-equipment-safety .5, rigging .6
hydraulic-systems | 液压系统 | Hydraulic systems | ye ya xi tong | 液压, 液压传动, 液压设计, hydraulics | hydraulic-component-inspection .7, pneumatic-control .5, farm-machinery-hydraulics .6
hydraulic-component-inspection | 液压件拆检 | Hydraulic component strip-down | ye ya jian chai jian | 液压件维修, 液压泵维修, 液压缸检修, hydraulic repair | fitter-work .4, farm-machinery-repair .4
gearbox-design | 齿轮传动 | Gear transmissions | chi lun chuan dong | 齿轮箱, 减速机, 减速器, gearbox | mechanical-design .5, wind-turbine-manufacture .4
bearings | 轴承技术 | Bearing technology | zhou cheng ji shu | 轴承, 滚动轴承, 轴承设计, 哈轴 | rotor-balancing .4, gearbox-design .5
rotor-balancing | 转子动平衡 | Rotor balancing | zhuan zi dong ping heng | 动平衡, 转子动力学, dynamic balancing | vibration-diagnosis .6
remanufacturing | 再制造 | Remanufacturing | zai zhi zao | 设备再制造, 修复再制造, 零件修复 | laser-cladding .7, equipment-maintenance .4
equipment-maintenance | 设备维修管理 | Equipment maintenance | she bei wei xiu guan li | 设备管理, 机修, 设备检修, TPM, 点检 | vibration-diagnosis .5, fitter-work .5, electrical-maintenance .4
vibration-diagnosis | 振动故障诊断 | Vibration diagnosis | zhen dong gu zhang zhen duan | 故障诊断, 状态监测, 设备状态监测, condition monitoring | predictive-maintenance .6
`,
);

export const machining = skillGroup(
  'machining',
  '机械加工与数控',
  'Machining and CNC',
  `
cnc-turning | 数控车削 | CNC turning | shu kong che xiao | 数控车, 数控车工, 车床, 车工, lathe | cnc-milling .6, cnc-programming .7
cnc-milling | 数控铣削 | CNC milling | shu kong xi xiao | 数控铣, 铣工, 加工中心, 加工中心操作, machining centre | five-axis-machining .7, cnc-programming .7
five-axis-machining | 五轴加工 | Five-axis machining | wu zhou jia gong | 五轴联动, 五轴数控 | cam-programming .6, aero-structures .3
cnc-programming | 数控编程 | CNC programming | shu kong bian cheng | G代码, FANUC编程, 西门子840D, CNC | cam-programming .8
cam-programming | CAM 编程 | CAM programming | cam bian cheng | UG编程, Mastercam, PowerMill, NX CAM, UG NX | cad-modelling .5
grinding | 磨削 | Grinding | mo xiao | 磨工, 精密磨削, 磨床 | precision-measurement .4, bearings .4, cnc-turning .4
boring | 镗削加工 | Boring | tang xiao jia gong | 镗工, 落地镗, 镗床 | cnc-milling .5, heavy-machining .6
heavy-machining | 大型零件加工 | Heavy machining | da xing ling jian jia gong | 重型机床, 大件加工, 龙门铣, 立车 | large-forgings .4, machine-tool-design .4
gear-cutting | 齿轮加工 | Gear cutting | chi lun jia gong | 滚齿, 插齿, 磨齿, 剃齿 | gearbox-design .5, grinding .4
edm | 电火花加工 | Electrical discharge machining | dian huo hua jia gong | 线切割, 电火花, EDM, wire cutting | mould-making .6, cnc-programming .4, five-axis-machining .3
sheet-metal | 钣金 | Sheet metal work | ban jin | 钣金工, 折弯, 冲压, 冷作 | laser-cutting .6, stamping .6, welding .3
stamping | 冲压工艺 | Stamping | chong ya gong yi | 冲压模具, 拉深, press forming | mould-making .5, car-body-welding .3
laser-cutting | 激光切割 | Laser cutting | ji guang qie ge | 激光割缝, 激光下料, 等离子切割, plasma cutting | sheet-metal .6
fitter-work | 钳工 | Bench and assembly fitting | qian gong | 装配钳工, 机修钳工, 工具钳工, fitter | mechanical-assembly .7
mechanical-assembly | 机械装配 | Mechanical assembly | ji xie zhuang pei | 总装, 设备装配, 部装 | fitter-work .7, aircraft-assembly .4, pumping-units .2
machining-process-planning | 机加工艺编制 | Machining process planning | ji jia gong yi bian zhi | 机械加工工艺, 工艺工程师, 工艺规程, CAPP, process planning | cnc-programming .5, tooling-design .5
cutting-tools | 刀具技术 | Cutting tools | dao ju ji shu | 刀具, 量刃具, 硬质合金刀具, 切削刀具 | cnc-milling .4, superhard-materials .4, grinding .4
precision-measurement | 精密测量 | Precision measurement | jing mi ce liang | 三坐标, 三坐标测量, CMM, 几何量检测, 计量检测, coordinate measuring | quality-inspection .5, metrology .6
mould-making | 模具制造 | Mould and die making | mu ju zhi zao | 模具设计, 注塑模, 模具, 模具钳工, tool and die | injection-moulding .6
machine-tool-design | 机床设计 | Machine tool design | ji chuang she ji | 数控机床, 机床改造, 机床维修 | cnc-programming .4, mechanical-design .5
cad-modelling | 三维建模 | 3D CAD modelling | san wei jian mo | 三维设计, CATIA, Creo, Pro/E, 3D modelling | solidworks .8, reverse-engineering .5
solidworks | SolidWorks | SolidWorks | solidworks | SW建模 | autocad .6, mechanical-design .6
autocad | AutoCAD 制图 | AutoCAD drafting | autocad zhi tu | CAD, AutoCAD, 机械制图, 工程制图, 识图 | cad-modelling .6
finite-element-analysis | 有限元分析 | Finite element analysis | you xian yuan fen xi | 有限元, ANSYS, Abaqus, FEA, CAE, 仿真分析 | structural-strength .6, computational-fluid-dynamics .5
reverse-engineering | 逆向工程 | Reverse engineering and 3D scanning | ni xiang gong cheng | 三维扫描, 测绘, 3D扫描 | additive-manufacturing .5
additive-manufacturing | 增材制造 | Additive manufacturing | zeng cai zhi zao | 3D打印, 金属3D打印, 3D printing | laser-cladding .6, cad-modelling .4
computational-fluid-dynamics | 计算流体力学 | Computational fluid dynamics | ji suan liu ti li xue | CFD, Fluent, 流体仿真 | hydro-turbine-manufacture .3, aerodynamics .6
`,
);

export const automation = skillGroup(
  'automation',
  '电子与自动化',
  'Electronics and automation',
  `
plc-control | PLC 控制 | PLC control | plc kong zhi | PLC, PLC编程, 可编程控制器, 西门子PLC, S7-1200, 三菱PLC, PLC programming | hmi-scada .7, industrial-data-acquisition .6, electrical-control-design .7, dcs .6
hmi-scada | 组态与 SCADA | HMI and SCADA | zu tai yu scada | 组态软件, 组态王, WinCC, SCADA, 上位机, 触摸屏 | industrial-data-acquisition .7, dcs .6
dcs | DCS 集散控制 | Distributed control systems | dcs ji san kong zhi | DCS, 集散控制, 和利时, 浙大中控, 热控 | process-instrumentation .7, thermal-power-automation .7
industrial-data-acquisition | 工业数据采集 | Industrial data acquisition | gong ye shu ju cai ji | 数采, 数据采集, 设备联网, OPC UA, Modbus, data acquisition | industrial-internet .7, sensors .6, iot-development .6
industrial-robots | 工业机器人 | Industrial robots | gong ye ji qi ren | 机器人编程, ABB机器人, 库卡, 发那科机器人, 机器人调试 | ros-robotics .5, plc-control .5
servo-motion-control | 伺服与运动控制 | Servo and motion control | si fu yu yun dong kong zhi | 伺服, 伺服调试, 运动控制, servo | plc-control .6, variable-frequency-drives .6, cnc-programming .3
variable-frequency-drives | 变频调速 | Variable frequency drives | bian pin tiao su | 变频器, VFD, 变频 | electric-motors .6, electrical-control-design .5
electrical-control-design | 电气控制设计 | Electrical control design | dian qi kong zhi she ji | 电气设计, 电控柜, EPLAN, 电气工程师, 配电柜设计 | electrical-maintenance .6
electrical-maintenance | 电气维修 | Electrical maintenance | dian qi wei xiu | 维修电工, 电工, 低压电工, 高压电工, electrician, 电工证 | low-voltage-distribution .6, plc-control .4
pneumatic-control | 气动控制 | Pneumatic control | qi dong kong zhi | 气动, 气缸, pneumatics | plc-control .4
process-instrumentation | 仪器仪表 | Process instrumentation | yi qi yi biao | 仪表工, 热工仪表, 仪表校验, 自动化仪表, instrumentation | sensors .6, metrology .5
sensors | 传感器技术 | Sensor technology | chuan gan qi ji shu | 传感器, MEMS, 微传感 | embedded-development .5, circuit-design .4
embedded-development | 嵌入式开发 | Embedded development | qian ru shi kai fa | 单片机, STM32, 嵌入式, ARM, 嵌入式软件, firmware | circuit-design .6, c-cpp .7, iot-development .7
circuit-design | 电路设计 | Circuit design | dian lu she ji | 硬件设计, PCB设计, 电子电路, Altium Designer, 硬件工程师 | pcb-assembly .6, power-electronics .5
power-electronics | 电力电子 | Power electronics | dian li dian zi | 逆变器, 开关电源, IGBT | variable-frequency-drives .6, photovoltaic-systems .4, electric-motors .5
pcb-assembly | 电子装联 | Electronics assembly | dian zi zhuang lian | SMT, 贴片, 电子焊接, 电子装配 | brazing .2
fpga | FPGA 开发 | FPGA development | fpga kai fa | FPGA, Verilog, VHDL | embedded-development .5, radar-signal-processing .4
signal-processing | 信号处理 | Signal processing | xin hao chu li | 数字信号处理, DSP | radar-signal-processing .8, machine-learning .4, vibration-diagnosis .3
radar-signal-processing | 雷达与导航信号 | Radar and navigation signals | lei da yu dao hang xin hao | 雷达, 北斗, 卫星导航, GNSS | remote-sensing .3, satellite-technology .4
machine-vision | 机器视觉 | Machine vision | ji qi shi jue | 视觉检测, Halcon, 工业相机, 视觉识别 | image-recognition .8, industrial-robots .5
industrial-internet | 工业互联网 | Industrial internet | gong ye hu lian wang | 智能制造, 数字化车间, MES, 智能工厂, smart manufacturing | digital-twin .6, erp-implementation .4
digital-twin | 数字孪生 | Digital twin | shu zi luan sheng | 数字样机, 虚拟调试 | finite-element-analysis .3, cad-modelling .3, data-visualisation .3
predictive-maintenance | 预测性维护 | Predictive maintenance | yu ce xing wei hu | PHM, 寿命预测, 健康管理系统 | machine-learning .5, industrial-data-acquisition .5
electric-motors | 电机设计 | Electric motor design | dian ji she ji | 电机, 永磁电机, 特种电机, 电机维修 | power-electronics .5, variable-frequency-drives .5
communications-engineering | 通信工程 | Communications engineering | tong xin gong cheng | 5G, 通信, 光纤通信, 基站 | network-engineering .6, signal-processing .5
`,
);
