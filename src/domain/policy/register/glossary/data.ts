// Words of data policy: the data itself, its market, its safety. One line a notion:
// Chinese names | English names (the first is shown) | ~ what people say for something near it.
export const DATA = `
数据要素 | data factor; data element; data as a factor of production
数据要素市场化, 数据要素市场化配置 | market-based allocation of data; data market reform; market allocation of data elements
数据要素×, 数据要素x | data elements x; data element x; data x
数字×, 数字x | digital x
数据产业 | data industry
数据产业园区, 数据产业园, 数据园区, 产业园区 | data industry park; data industrial park; data park; industry park; industrial park
孵化器 | incubator
数据企业 | data enterprise; data company; data firm
数据市场主体, 市场主体 | market player; market entity; data market entity
数据服务 | data service
数据标注 | data annotation; data labelling; data labeling; data tagging
产业集群, 集群 | industrial cluster; industry cluster; cluster
数据供给 | data supply; supply of data
数据质量 | data quality; quality of data
数据产权, 产权保护 | data property right; data property rights protection; data ownership; property right
数据产权登记, 产权登记, 产权登记机制 | data property rights registration; property registration; ownership registration
数据登记, 登记服务 | data registration; registration service
数据资源管理, 数据管理 | data resource management; data management
数据资源调查, 数据家底, 资源调查 | data resource survey; data inventory; survey of data; data census
数据治理, 深度治理 | data governance
一数一源一标 | one data one source one standard; single source of data
统一目录, 数据目录 | unified catalogue; unified catalog; data catalogue; data catalog; unified directory
纠错 | error correction
标准规范, 数据标准 | data standard; standards and norms; technical standard
高质量数据集, 数据集 | high-quality dataset; high quality data set; dataset; data set
数据资产, 数据资产入表, 资产入表, 数据入表 | data asset; data assets on the balance sheet; entering data assets into the balance sheet; balance sheet; data asset accounting
数据共享, 共享开放, 数据开放, 公共数据开放 | data sharing; data opening; open data; opening up data; data openness; opening of data; data sharing and opening
高价值数据 | high-value data; high value data
数据开放创新应用实验室 | open data innovation lab; data opening innovation application laboratory; open data laboratory
地理空间 | geospatial; geographic space
公共数据 | public data
授权运营, 公共数据授权运营, 数据授权 | authorised operation; authorized operation; data authorisation; data authorization; licensed operation; data licensing; authorised data operation
授权运营平台 | authorised operation platform; authorisation platform
授权枢纽 | authorisation hub; authorization hub
自然人 | natural person; individual
法人 | legal person; legal entity
原始数据不出域 | raw data stay in domain; raw data does not leave; raw data
数据可用不可见 | usable but invisible; available but not visible
一场景一申请 | one scenario one application
创新应用 | innovative application; innovative use; data innovation; innovative data applications
创新创业大赛, 大数据创新创业大赛, 大赛, 数据大赛, 大数据大赛, 数据竞赛 | innovation and entrepreneurship competition; big data competition; data contest; contest; competition; hackathon
创新场景 | innovation scenario; innovative scenario
应用场景, 场景 | application scenario; scenario; use case
数据流通, 流通利用, 数据流通利用 | data circulation; data flow; circulation and use of data; data circulation infrastructure; data circulation and utilisation; data circulation and utilization; data circulation and use
数据交易, 流通交易 | data trading; data transaction; data trade
可信数据空间, 企业可信数据空间 | trusted data space; trustworthy data space
区块链 | blockchain
高速数据网 | high-speed data network
数据安全, 数字空间安全, 城市数字空间安全 | data security; digital space security; security of the digital space; cyberspace security; urban digital space security
网络安全 | cybersecurity; network security; cyber security | ~ 黑客, 网络攻击, 黑客攻击
等级保护, 等保测评, 等保 | graded protection; multi-level protection; classified protection; level protection; djcp
密码测评, 密评 | cryptography assessment; password evaluation; cryptographic evaluation
风险评估 | risk assessment
隐私保护, 个人隐私, 个人隐私保护, 个人信息保护 | privacy protection; personal privacy; privacy; personal information | ~ 信息泄露, 隐私泄露, 泄密
数据分类分级, 分类分级保护, 数据分类分级保护 | data classification; classification and grading; classified and graded data; data classification and grading; categorised and graded
监测预警 | monitoring and early warning; early warning
应急处置, 应急处置机制 | emergency response; emergency handling; incident response
主体责任 | primary responsibility; main responsibility
大数据平台, 市大数据平台 | big data platform
大数据 | big data
数据 | data
数据直达基层, 直达基层, 数据下沉 | data for the grassroots; data down to the grassroots; sending data to the grassroots; data to communities; grassroots data; data empowerment of the grassroots; data empowering the grassroots; data empowers grassroots
数据赋能基层 | data empowerment of the grassroots; data empowers the grassroots
一表通, 基层数据一表通 | one form; one-form; repeated forms; repeated form filling; one table; single form; yibiaotong; one-form access; fill once | ~ 填表, 填报表, 重复填表, 报表负担, 填表负担, 重复填报, 表格
报表 | report form; forms; reporting form; reporting tables
基层走访 | grassroots visits; home visit
基层 | grassroots; primary-level; community level
数据汇聚 | data aggregation; data convergence; gathering data
数据共享开放 | data sharing and opening
数据授权运营 | authorised data operation
数据创新应用 | innovative data applications
数据流通利用基础设施 | infrastructure for data circulation and use
城市数字空间安全体系 | urban digital space security system
`;
