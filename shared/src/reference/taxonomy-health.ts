import { skillGroup } from './taxonomy.js';

export const biomedicine = skillGroup(
  'biomedicine',
  '生物医药',
  'Biomedicine and pharmacy',
  `
pharmaceutical-synthesis | 原料药合成 | Drug substance synthesis | yuan liao yao he cheng | 原料药, 药物合成, 化学制药, API合成, 青霉素, 头孢 | chemical-plant-operation .3, gmp .5
drug-formulation | 药物制剂 | Drug formulation | yao wu zhi ji | 制剂, 冻干粉针, 固体制剂, 注射剂, 缓释制剂 | pharmaceutical-synthesis .5, gmp .6
drug-analysis | 药物分析 | Drug analysis | yao wu fen xi | 药品检验, 药检, QC药品, 药物质量研究 | drug-formulation .5
gmp | 药品生产质量管理 | Good manufacturing practice | yao pin sheng chan zhi liang guan li | GMP, 药品质量保证, 药品QA, GMP认证 | quality-management-systems .5, drug-analysis .5
drug-registration | 药品注册 | Drug registration | yao pin zhu ce | 注册申报, 药政, 仿制药一致性评价, regulatory affairs | clinical-trials .6, gmp .5
clinical-trials | 临床试验 | Clinical trials | lin chuang shi yan | CRA, CRC, 临床研究, GCP, 临床监查 | statistics .4, clinical-medicine .4
pharmacology | 药理毒理 | Pharmacology and toxicology | yao li du li | 药理, 毒理, 动物实验, 药效学 | laboratory-animals .7, clinical-trials .4
laboratory-animals | 实验动物 | Laboratory animals | shi yan dong wu | SPF动物, 实验动物饲养 | veterinary-clinic .4
chinese-medicine-processing | 中药炮制 | Chinese medicine processing | zhong yao pao zhi | 中药饮片, 饮片加工, 中药材加工, 炮制 | chinese-patent-medicine .7
chinese-patent-medicine | 中成药研制 | Chinese patent medicine development | zhong cheng yao yan zhi | 中药提取, 中成药, 中药制药, 经典名方 | drug-formulation .5, traditional-chinese-medicine .4
biopharmaceuticals | 生物制药 | Biopharmaceuticals | sheng wu zhi yao | 抗体药, 重组蛋白, 基因工程药物, 胰岛素, 单抗 | bioprocess-engineering .8, cell-culture .8, gmp .4
bioprocess-engineering | 生物工程 | Bioprocess engineering | sheng wu gong cheng | 生物反应器, 下游纯化, 蛋白纯化, 生物工艺 | separation-technology .4
cell-culture | 细胞培养 | Cell culture | xi bao pei yang | 细胞实验, 干细胞, 细胞治疗 | molecular-biology .7
molecular-biology | 分子生物学 | Molecular biology | fen zi sheng wu xue | PCR, 基因克隆, 基因编辑, CRISPR, 测序 | bioinformatics .5, genetic-breeding .4, microbial-strain-engineering .6
microbial-strain-engineering | 微生物育种 | Microbial strain engineering | wei sheng wu yu zhong | 菌种选育, 合成生物学, 微生物学, synthetic biology | molecular-biology .6
vaccine-production | 疫苗生产 | Vaccine production | yi miao sheng chan | 疫苗, 人用疫苗, 病毒培养, 生物制品 | cell-culture .6, biopharmaceuticals .6
diagnostic-reagents | 体外诊断试剂 | In-vitro diagnostics | ti wai zhen duan shi ji | IVD, 诊断试剂, 胶体金, 试剂研发 | molecular-biology .5, medical-laboratory .5
medical-devices | 医疗器械研发 | Medical device development | yi liao qi xie yan fa | 医疗器械, 医疗设备, 生物医学工程, 器械注册 | embedded-development .3, drug-registration .4, biomedical-materials .6
biomedical-materials | 生物医用材料 | Biomedical materials | sheng wu yi yong cai liao | 植入材料, 医用高分子, 骨科材料 | polymer-materials .4
pharmacy-practice | 药学服务 | Pharmacy practice | yao xue fu wu | 执业药师, 药师, 药店, 临床药学, pharmacist | drug-analysis .3, traditional-chinese-medicine .3, clinical-medicine .3
`,
);

export const healthCare = skillGroup(
  'health-care',
  '医疗卫生',
  'Health care',
  `
clinical-medicine | 临床医疗 | Clinical medicine | lin chuang yi liao | 医生, 执业医师, 内科, 外科, 临床医学, physician | general-practice .7, emergency-medicine .6
general-practice | 全科医疗 | General practice | quan ke yi liao | 全科医生, 家庭医生, 社区医生, family doctor | public-health .4, rural-doctor .8
rural-doctor | 乡村医生 | Rural doctor practice | xiang cun yi sheng | 村医, 乡医, 卫生室 | public-health .4
emergency-medicine | 急诊急救 | Emergency medicine | ji zhen ji jiu | 急救, 急诊, 院前急救, 心肺复苏, 120急救, first aid | nursing .5, frostbite-treatment .5
frostbite-treatment | 冻伤救治 | Frostbite treatment | dong shang jiu zhi | 冻伤, 低体温救治, 寒地医学 | clinical-medicine .4
nursing | 护理 | Nursing | hu li | 护士, 护师, 临床护理, nurse | elderly-care .6, maternal-infant-care .5
elderly-care | 养老护理 | Elderly care | yang lao hu li | 养老护理员, 老年照护, 失能照护, 旅居养老, 护工 | rehabilitation .5
maternal-infant-care | 母婴护理 | Maternal and infant care | mu ying hu li | 月嫂, 育婴师, 育婴员, 催乳师 | housekeeping .5, midwifery .5
midwifery | 妇产与助产 | Obstetrics and midwifery | fu chan yu zhu chan | 助产士, 妇产科, 产科 | nursing .5
paediatrics | 儿科 | Paediatrics | er ke | 儿科医生, 小儿科, 儿童保健, pediatrics | clinical-medicine .6, maternal-infant-care .3
dentistry | 口腔医疗 | Dentistry | kou qiang yi liao | 口腔医生, 牙医, 种植牙, 正畸, dentist | clinical-medicine .3, biomedical-materials .2, nursing .2
medical-imaging | 医学影像 | Medical imaging | yi xue ying xiang | 放射科, CT, 核磁共振, B超, 超声科, MRI诊断, radiology | clinical-medicine .4, radiation-protection .3
medical-laboratory | 医学检验 | Medical laboratory testing | yi xue jian yan | 检验科, 临床检验, 检验师, 病理检验 | molecular-biology .4
anaesthesia | 麻醉 | Anaesthesia | ma zui | 麻醉师, 麻醉科, 疼痛治疗 | clinical-medicine .5, emergency-medicine .5
cardiovascular-medicine | 心脑血管诊疗 | Cardiovascular and stroke care | xin nao xue guan zhen liao | 心内科, 神经内科, 卒中救治, 心血管介入 | clinical-medicine .7, rehabilitation .4
oncology | 肿瘤诊疗 | Oncology | zhong liu zhen liao | 肿瘤科, 放疗, 化疗 | clinical-medicine .6, medical-imaging .4
rehabilitation | 康复治疗 | Rehabilitation | kang fu zhi liao | 康复师, 康复治疗师, 理疗, physiotherapy | traditional-chinese-medicine .4
traditional-chinese-medicine | 中医诊疗 | Traditional Chinese medicine | zhong yi zhen liao | 中医, 中医师, 中医药, TCM | acupuncture-massage .8, clinical-medicine .4
acupuncture-massage | 针灸推拿 | Acupuncture and massage | zhen jiu tui na | 针灸, 推拿, 按摩, 正骨 | rehabilitation .6
public-health | 公共卫生 | Public health | gong gong wei sheng | 疾控, 流行病学, 疾病预防, 公卫医师, epidemiology | statistics .4, health-management .5
health-management | 健康管理 | Health management | jian kang guan li | 健康管理师, 慢病管理, 体检 | clinical-nutrition .5, elderly-care .4
clinical-nutrition | 临床营养 | Clinical nutrition | lin chuang ying yang | 营养师, 公共营养师, 膳食指导, dietitian | health-management .5
psychological-counselling | 心理咨询 | Psychological counselling | xin li zi xun | 心理咨询师, 心理辅导, 精神科, 心理健康 | social-work .5
hospital-management | 医院管理 | Hospital management | yi yuan guan li | 医务管理, 病案, 医保管理, 卫生管理 | health-management .4, human-resources .3
telemedicine | 远程医疗 | Telemedicine | yuan cheng yi liao | 互联网医院, 远程会诊, 智慧医疗 | general-practice .4, e-government-systems .3
`,
);
