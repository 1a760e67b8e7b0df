// What Chinese offices are called for short and in English. A name is level + stem + suffix (市 + 财政 + 局);
// the table holds stems, so that it serves every city, county and province.

export interface UnitStem {
  /** Folded forms that count as the same stem; the first is the usual one. */
  readonly full: readonly string[];
  /** 发改, 人社: what people say instead. */
  readonly short: readonly string[];
  /** The English name without "Bureau" or "Commission". */
  readonly english: string;
  /** Other English names, lower case, without the suffix. */
  readonly spoken: readonly string[];
}

// full forms | short forms | English | other English names
const TABLE = `
财政 | 财政 | Finance | fiscal, financial, treasury
发展改革, 发展和改革, 发展与改革 | 发改, 发展改革, 发改委 | Development and Reform | reform and development, ndrc, drc
工业和信息化, 工业与信息化, 经济和信息化 | 工信, 经信 | Industry and Information Technology | industry and it, industry and information, industry and informatization, information technology, industrial, industry, miit
科技, 科学技术 | 科技 | Science and Technology | science, technology, s and t, sci-tech, scitech
教育, 教育体育 | 教育, 教体 | Education | schools
公安 | 公安 | Public Security | police
民政 | 民政 | Civil Affairs | civil administration
司法, 司法行政 | 司法 | Justice | judicial
人力资源社会保障, 人力资源和社会保障, 人力资源与社会保障 | 人社 | Human Resources and Social Security | hrss, human resource and social security, human resources, social security, mohrss, hr
自然资源和规划, 自然资源与规划, 自然资源, 自然资源规划, 规划 | 资规, 自规, 自资 | Natural Resources and Planning | natural resources, planning and natural resources, natural resource and planning, land and resources, land, planning
生态环境, 环境保护 | 环保, 生环, 环境 | Ecology and Environment | ecological environment, ecology, eco environment, eco-environment, environment, environmental, environmental protection, environment protection
住房城乡建设, 住房和城乡建设 | 住建, 建设 | Housing and Urban-Rural Development | housing and urban rural development, housing and urban and rural development, housing and urban development, housing and urban-rural construction, housing and construction, housing, urban-rural development, urban rural development
交通运输, 交通 | 交通, 交运 | Transport | transportation, communications and transport, traffic and transport
水务, 水利 | 水务, 水利 | Water Affairs | water resources, water conservancy, water, water services
农业农村, 农业 | 农业, 农村农业 | Agriculture and Rural Affairs | agriculture, agricultural, agricultural and rural affairs, agriculture and rural, rural affairs, farming
商务 | 商务 | Commerce | commercial, trade, business
文化和旅游, 文化与旅游, 文化旅游, 文化广电旅游, 文化广电和旅游 | 文旅, 文广旅, 旅游 | Culture and Tourism | cultural and tourism, tourism, culture, tourism and culture, culture tourism
卫生健康, 卫生和计划生育 | 卫健, 卫计, 卫生 | Health | health and family planning, public health, healthcare, hygiene and health, national health
退役军人, 退役军人事务 | 退役军人 | Veterans Affairs | veterans
应急, 应急管理 | 应急 | Emergency Management | emergency, emergency response, emergency affairs
审计 | 审计 | Audit | auditing
统计 | 统计 | Statistics | statistical
税务, 国税, 地税 | 税务 | Taxation | tax, revenue
市场监管, 市场监督管理, 市场和质量监督管理 | 市监, 市场监管, 市管 | Market Regulation | market supervision, market supervision and administration, market supervision and regulation, market supervision and management, market administration, samr, amr
国资, 国有资产监督管理, 国资监管 | 国资 | State-owned Assets Supervision | sasac, state assets, state-owned assets
金融, 地方金融监管, 地方金融监督管理, 金融监管, 金融工作 | 金融, 金监 | Financial Regulation | financial supervision, local financial supervision, finance work
医保, 医疗保障 | 医保 | Healthcare Security | medical insurance, medical security, health insurance
大数据, 大数据管理, 大数据发展管理, 大数据发展, 大数据中心 | 数据, 大数据 | Big Data | data, big data development, big data management, big data administration, data administration, data management, bigdata
数据, 数据管理 | 数据 | Data | big data, data management
政务服务, 政务服务和大数据管理, 政务服务数据管理 | 政务, 政数 | Government Services | government service, government services and data
行政审批服务, 行政审批, 审批服务 | 审批, 行政审批, 审批服务 | Administrative Approval Service | administrative approval, administrative approval services, administrative examination and approval, administrative examination and approval service, approval, approval service, approval services, approvals, examination and approval
海洋发展, 海洋, 海洋渔业, 海洋与渔业, 海洋和渔业 | 海洋, 海渔 | Marine Development | ocean development, ocean, marine, ocean and fisheries, marine and fishery, marine and fisheries, oceanic, maritime development, maritime
城市管理, 城管, 综合行政执法, 城市管理执法 | 城管, 执法 | Urban Management | city management, urban management and law enforcement, chengguan
体育 | 体育 | Sports | sport
信访 | 信访 | Public Complaints | petition, petitions, letters and calls, complaints
能源 | 能源 | Energy |
粮食和物资储备, 粮食和储备, 粮食 | 粮储, 粮食 | Grain and Material Reserves | grain, food and strategic reserves, grain reserves
林业, 林业和草原, 园林 | 林业, 林草, 园林 | Forestry | forest, forestry and grassland, gardens
气象 | 气象 | Meteorology | meteorological, weather
广播电视, 广电 | 广电 | Radio and Television | broadcasting, radio and tv
药品监管, 药品监督管理, 食品药品监督管理 | 药监, 食药监 | Drug Administration | drug, medical products, food and drug, medical product
知识产权 | 知产 | Intellectual Property | ip
通信发展, 通信管理 | 通信, 通发, 通管 | Communications Development | telecom, telecommunications, telecommunications development, telecommunication development, communication development, communications, communication, telecom development, communications administration
邮政, 邮政管理 | 邮政 | Postal | post
投资促进, 招商 | 招商, 投促 | Investment Promotion | investment
乡村振兴, 扶贫 | 乡村振兴, 扶贫 | Rural Revitalization | rural vitalization, poverty alleviation
机关事务, 机关事务管理, 机关事务服务 | 机关事务 | Government Offices Administration | government affairs
外事, 外办 | 外事 | Foreign Affairs |
民族宗教, 民宗 | 民宗 | Ethnic and Religious Affairs | religious affairs, ethnic affairs
消防救援, 消防 | 消防 | Fire and Rescue | fire, fire and rescue
政法 | 政法 | Political and Legal Affairs | political and legal, politics and law, political and legislative affairs, politics and legal, politics and legal affairs, legal affairs
社会工作, 社工 | 社工 | Social Work | society work, social affairs, social works
网信, 网络安全和信息化, 互联网信息 | 网信 | Cyberspace Affairs | cyberspace, internet information, cyber affairs, cyber, cybersecurity, cybersecurity and informatization, cyberspace administration, cac
宣传 | 宣传 | Publicity | propaganda
组织 | 组织 | Organization |
统战, 统一战线工作 | 统战 | United Front Work | united front
编办, 机构编制, 编制 | 编办, 编制 | Staffing | organization staffing, public sector reform
督查, 督查工作 | 督查 | Supervision | inspection, supervisory
纪委监, 纪律检查, 纪检监察, 纪 | 纪委, 纪检 | Discipline Inspection | discipline, disciplinary, supervisory commission
法, 人民法, 中级人民法, 中级法 | 法院, 中院 | Court | people's court, intermediate people's court, intermediate court
检察, 人民检察 | 检察院, 检察 | Procuratorate | people's procuratorate, prosecutor, prosecutors, prosecution
总工, 总工会, 工会 | 工会 | Federation of Trade Unions | trade union, trade unions
妇, 妇女联合 | 妇联 | Women's Federation | women
团, 共青团 | 团委 | Communist Youth League | youth league
工商联, 工商业联合 | 工商联 | Federation of Industry and Commerce | chamber of commerce
残, 残疾人联合 | 残联 | Disabled Persons' Federation |
科协, 科学技术协 | 科协 | Association for Science and Technology |
`;

export const UNIT_STEMS: readonly UnitStem[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [full = '', short = '', english = '', spoken = ''] = line.split('|').map((cell) => cell.trim());
    return { full: listOf(full), short: listOf(short), english, spoken: listOf(spoken) };
  });

function listOf(cell: string): string[] {
  return cell
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
