// Words of the digital city: infrastructure, platforms, artificial intelligence, the digital economy.
export const DIGITAL = `
数字经济 | digital economy
核心产业, 数字经济核心产业 | core digital industry; digital core industry; core industry; core industries of the digital economy; core digital industries
数字产业化, 九大工程 | digital industrialisation; digital industrialization; nine projects; nine major projects
新一代信息技术, 新一代信息技术产业集群, 信息技术产业集群 | new-generation information technology; new generation it; next-generation it; next-generation information technology; new-gen it; it cluster; information technology cluster; information technology
营收, 营业收入 | revenue; turnover; operating income
打印设备, 打印机 | printing equipment; printer
智能终端 | smart terminal; intelligent terminal; smart device
锂电, 锂电池 | lithium battery; lithium
第三代半导体, 半导体 | third-generation semiconductor; semiconductor; third generation semiconductor; chip; wide bandgap semiconductor
战略性新兴产业, 新兴产业 | strategic emerging industry; emerging industry
软件, 软件研发 | software; software research and development; software development
鲁版软件, 软件名品 | shandong software; famous software; software brand; branded software
数字转型, 数字化转型, 企业数字转型, 全域数字化转型 | digital transformation; go digital; digitalisation; digitalization; digitization; digital upgrading; digitally transform | ~ 数字化改造
实数融合 | integration of the real and digital economies; real-digital integration; digital-real integration; integration of digital and real economy; integrating the real economy with digital; integration of real economy and data; integration of the real economy and digital technology
智改数转 | smart upgrading and digital transformation; intelligent transformation and digital upgrading; smart transformation
制造业, 制造业企业 | manufacturing; manufacturer; manufacturing enterprise; factory; factories | ~ 工厂
链主 | chain leader; chain master; lead firm of the chain; industry chain leader
上下游 | upstream and downstream
工业互联网 | industrial internet
中小企业 | small and medium-sized enterprise; small and medium enterprise; sme; smes; small business; small firm; small companies | ~ 小公司, 小企业, 小微企业
数字化运营商, 运营商 | digital operator; digital service provider; digitalisation service provider; service provider; digitalisation operator; digital service operator; digital transformation operator; operator
数字化解决方案, 解决方案, 低成本 | digital solution; low-cost digital solution; low-cost solution; solution; cheaply; low-cost
资源配置 | resource allocation
人工智能 | artificial intelligence; AI
人工智能平台, 政务大模型平台, 政务大模型 | AI platform; artificial intelligence platform; ai platform; government large model; large model platform for government; government llm; government ai model; large model platform
大模型, 人工智能大模型, 行业大模型 | large model; ai large model; foundation model; llm; large language model; industry large model; big model; industry model
ai+政务服务 | AI + government services; ai plus government services; ai government services
模型训练, 训练 | model training
算法, ai算法 | algorithm; ai algorithm
视频应用 | video application; video app | ~ 影片应用
视频监控, 公共视频监控, 公共视频监控资源 | video surveillance; public video surveillance; surveillance camera; cctv; public surveillance; public camera; monitoring cameras; surveillance video | ~ 监控, 摄像头, 监控摄像头
共性基础支撑, 共性支撑 | common foundational support; shared foundation; common basic support; common support; shared base platforms
城市信息模型 | city information model; cim; urban information model
时空大数据 | spatio-temporal big data; spatiotemporal big data; spatial-temporal data; space-time big data
国土空间, 国土空间基础信息 | territorial space; land and space information; territorial spatial information; national land space
统一标识, 城市统一标识体系, 标识体系 | unified identification; unified identifier; city identification system; unified labelling; identity system
落图, 赋码, 落图+赋码 | mapping and coding; map plus code; code assignment; putting on the map
多码合一 | many codes in one; multiple codes into one; multi-code integration; codes in one; merging codes; unified code; several codes; many codes; multiple codes
数字基础设施, 数字底座 | digital infrastructure; digital foundation; digital base; digital groundwork
基础设施, 新基建 | infrastructure
双千兆 | dual gigabit; double gigabit; gigabit; gigabit network | ~ 宽带
5g, 5g网络, 5g覆盖 | 5G; 5g network; 5g coverage
物联感知, 物联感知网络, 物联网 | IoT sensing; internet of things; iot; sensor network; iot perception network; sensing network
水利物联感知网络, 水利 | water conservancy sensing; water conservancy; hydrological sensing; water monitoring network; rain and water monitoring; water iot
雨水情测报, 三道防线 | rain and water monitoring; rainfall and water forecasting; three lines of defence; three lines of defense; hydrological forecast
防汛, 防汛备汛 | flood prevention; flood control; flood; flood season; flood warning | ~ 防洪, 洪水
算力, 算力设施, 算力中心 | computing power; computing facility; computing centre; computing center; compute; computing power centre; computing power center; computing infrastructure | ~ 机房, 服务器, 数据中心, 显卡
充电设施, 公共充电设施, 智慧公共充电设施, 充电桩, 充电站 | charging facility; charging facilities; public charging; charging pile; charging station; ev charging; electric vehicle charging; charging points; smart charging | ~ 新能源汽车, 电动车, 电动汽车
城市大脑 | city brain; urban brain
领导驾驶舱, 驾驶舱 | leadership cockpit; leader dashboard; management cockpit; dashboard; cockpit; leaders' cockpit; executive dashboard
辅助决策 | decision support; decision-making support; assisted decision-making; auxiliary decision-making; decision support system; decision making
一张图 | one map; single map
数智 | digital intelligence
城市运行, 城市运行管理服务平台 | city operation; urban operation; urban operations management; city operations platform; city operation management platform
智慧城市, 新型智慧城市 | smart city; new-type smart city
数字生态 | digital ecosystem; digital ecology
数字素养 | digital literacy; digital skills; digital competence | ~ 电脑技能
数字人才, 人才, 人才队伍 | digital talent; talent; talent team; skilled people; digital workforce
数字技术工程师 | digital technology engineer; digital engineer
首席数据官 | chief data officer; cdo
培训基地, 素养培训基地 | training base; training center
专题培训, 培训 | special training; thematic training; training; training courses
氛围 | atmosphere
联席会议, 数字威海建设联席会议 | joint conference; joint meeting; coordination meeting; inter-agency meeting; joint conference mechanism; joint committee meeting
统筹推进 | coordination mechanism; overall coordination; coordinated promotion; overall advancement
通报督导, 督导, 定期通报 | supervision and notification; circulating progress; regular notification; regular bulletins; progress supervision; inspection and guidance
融合促进, 融合促进机制 | integration promotion mechanism; promoting integration
试验区, 创新发展试验区, 数字经济创新发展试验区 | pilot zone; experimental zone; digital economy pilot zone; pilot area; test zone
特色集聚区, 集聚区 | characteristic cluster area; agglomeration area; agglomeration zone; specialised cluster
政策研究 | policy research
制度建设 | institution building
生态圈, 数字化转型生态圈 | ecosystem; digital transformation ecosystem
金融机构 | financial institution; bank
科研院所, 科研机构 | research institute; research institution
全域 | all-area; whole-area; city-wide; region-wide
企业数字转型 | digital transformation of enterprises; business digital transformation
辅助决策体系 | decision support system
数字核心产业 | core digital industries
实数融合促进机制, 实数融合促进 | mechanism for integrating the real and digital economies
统筹推进机制 | coordination mechanism
数字基础设施 | digital infrastructure
`;
