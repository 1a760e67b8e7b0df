// Words of city governance, the environment, safety and assessment, and everyday words for what policies name formally.
export const GOVERNANCE = `
数字治理, 治理体系 | digital governance; digital governance system; governance system
网格化, 网格化服务管理, 网格, 网格化服务管理信息平台 | grid management; grid-based management; grid; grid-based service; grid-based service management
人房关联 | people-housing linkage; linking people and housing; person-house association; linking people with homes
风险分析, 风险分析算法模型 | risk analysis; risk analysis model; risk algorithm
社会热点 | social hot spot; hot social issue; hot topics
新业态 | new business form; new form of business; new formats; new forms of employment
新群体 | new group
新就业群体, 新业态新就业群体 | new employment group; new forms of employment; gig worker; workers in new forms of employment; new employment; newly employed group; platform worker; new-employment groups | ~ 外卖员, 外卖小哥, 快递员, 骑手, 送餐骑手, 网约车司机, 快递小哥, delivery riders, food-delivery riders, couriers, delivery workers
新新向党 | Xinxin Xiangdang; new towards the party
三级联动, 社区+网格+新业态 | three-level linkage; three-tier linkage
生态环境, 生态环境智慧管理 | ecological environment; ecology and environment; environmental; environment
生态大脑 | ecological brain; eco-brain; ecology brain; eco brain; environmental brain
省市一体化 | province-city integration; provincial-municipal integration
大气, 大气预报预警, 大气监测 | air; atmosphere; atmospheric; air forecast; air quality; air pollution; atmospheric forecast; atmospheric forecasting | ~ 雾霾, 空气, 空气质量, 空气污染
水环境, 重点流域, 重点流域水环境 | water environment; river basin; key river basins; water quality; river; water pollution; key basins | ~ 水质, 河流, 河流水质
污染源, 污染 | pollution source; pollution; pollutant
问题溯源 | tracing problems to source; problem tracing
智慧应急 | smart emergency; smart emergency response; intelligent emergency; smart emergency management; emergency system; emergency management
城市生命线 | city lifeline; urban lifeline; lifeline
危化品, 危化品管理, 危险化学品 | hazardous chemical; dangerous chemical; hazardous chemicals; chemical accident; chemical; hazmat
建筑施工, 建筑工地 | building site; construction site; construction safety; building construction; construction sites | ~ 工地, 工地安全
道路交通 | road traffic; traffic
应急信息 | emergency information
重大问题 | major problem; major issue
重大事项 | major matter; major affairs
预警 | early warning; warning; alert
协同联动 | coordinated action
个人, 群众, 老百姓, 居民 | people; residents; citizens
地区生产总值, gdp, 生产总值 | GDP; gross domestic product; gdp
乡村振兴 | rural revitalisation; rural revitalization; rural vitalization
交通运输 | transport; transportation
市场监管 | market regulation; market supervision
便民 | convenient for people
一体化 | integration; integrated
规模 | scale; size; volume
覆盖率 | coverage; coverage rate; rate of coverage
全覆盖, 应用全覆盖 | full coverage; complete coverage; cover everything; universal coverage
能力 | capacity; capability; ability
体系 | system
机制 | mechanism
平台 | platform
服务 | service
应用 | application; use
产业 | industry; industries
企业 | enterprise; company; business; firm
企业数字 | enterprise digital
信息 | information
智能 | smart; intelligent
智慧 | smart
智慧化 | smart; intelligent
静默 | silent
智慧管理 | smart management; intelligent management
数字化 | digitalisation; digital; digitalized; digitalization; digitalised
数字 | digital
城市 | city; urban
社区 | community
农村 | rural; countryside; village
农业 | agriculture; agricultural; farming; farm
海洋 | marine; ocean; sea
法院 | court
检察院, 检察 | procuratorate; prosecutor
公安 | police; public security
监管 | regulation; supervision; oversight; regulate
治理 | governance; treatment
安全 | security; safety
风险 | risk
创新 | innovation; innovative
质量 | quality
供给 | supply
共享 | sharing; share; shared
开放 | opening; open
标注 | labelling; labeling; annotation
流通 | circulation
利用 | utilisation; utilization
共性 | common
支撑 | support
基础 | foundation; basic; base
底座 | foundation
生态 | ecology; ecosystem; ecological
空间 | space
全链 | full chain
领域 | field; area; sector
全社会数字素养 | digital literacy of the whole society; public digital literacy; society-wide digital literacy
素养 | literacy
转型 | transformation
决策 | decision-making; decision
法治 | rule of law
应急 | emergency
辅助 | auxiliary; supporting
融合 | integration; integrate; fusion
物资 | supplies
医务人员 | medical staff; medical workers; health workers; doctors and nurses
家属 | family members; families
生活保障 | living support
慰问 | condolence; greetings
补助, 补贴 | subsidy; allowance
职称 | professional title
子女 | children
考评, 考核 | assessment; appraisal; evaluation
一网通办 | one network for all services; one-stop online service
服务业 | service sector; service industry
数字治理体系 | digital governance system
生态环境智慧管理体系 | smart management system for the ecological environment
智慧应急体系 | smart emergency response system
`;
