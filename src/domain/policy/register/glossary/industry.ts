// Words of industry, trade and science in policies.
export const INDUSTRY = `
传统产业 | traditional industry; conventional industry; traditional sector
数字赋能 | digital empowerment; digitally empower
电商, 电子商务 | e-commerce; ecommerce; online commerce; electronic commerce; e-commerce ecosystem
跨境电商, 跨境电子商务 | cross-border e-commerce; crossborder e-commerce; crossborder ecommerce; cross border ecommerce; cross-border online trade; cbec; international e-commerce; cross-border trade; cross-border
农村电商, 农村电子商务 | rural e-commerce; rural ecommerce; e-commerce in rural areas; e-commerce in the countryside; village e-commerce
网络零售额 | online retail sales
网络零售, 网上零售, 线上零售 | online retail; online retail sales; e-retail; internet retail; online sales; web retail; network retail; network retail sales; internet sales | ~ 开网店, 网店
直播带货 | livestream selling; live-stream sales; livestreaming sales; live commerce; livestream e-commerce; livestream; selling by livestream | ~ 直播卖货, 网红带货
电商品牌 | e-commerce brand
集货仓 | consolidation warehouse; cargo warehouse; collection warehouse; warehouse
四港联动 | four-port linkage; four ports linkage; four-port
中韩 | China-Korea; china-south korea; korea; sino-korean
物流大通道, 物流, 物流集散地 | logistics channel; logistics; logistics corridor; logistics hub; distribution centre
农产品, 农产品出村进城 | farm produce; agricultural products; farm products to cities; farm products; produce; agricultural produce
智慧农业, 数字农业 | smart agriculture; smart farming; digital agriculture; intelligent agriculture
智慧农业应用基地, 农业应用基地 | smart agriculture base; smart agriculture application base; smart farming base
渔业, 渔业智慧化, 渔业智慧化转型 | fishery; fisheries; fishing; smart fisheries; smart fishing; fishing industry | ~ 渔民, 打鱼, 养鱼
海上粮仓, 智慧海上粮仓 | marine granary; sea granary; granary at sea; offshore granary; smart marine granary; blue granary; smart granary; ocean granary; granary
海产品, 威海海鲜, 海鲜 | seafood; marine product; sea products; weihai seafood; seafood brand | ~ 卖鱼
短视频, 短视频平台 | short video; short-video platform; video platform
传媒 | media
未来产业 | future industries; future industry; industries of the future
技能作业机器人, 作业机器人, 机器人 | skilled-operation robot; robot; robotics; skill robot
低空经济, 低空 | low-altitude economy; low altitude economy; low-altitude; low altitude; low-altitude flight | ~ 无人机, 飞行器, 飞行汽车, 通用航空, drones, drone, flying vehicle, flying vehicles, flying cars, uav
航路规划 | air route planning; flight path planning; route planning
飞行控制 | flight control
通信导航 | communication and navigation; navigation
专业园区, 低空经济专业园区 | specialised park; dedicated park; low-altitude park; specialized park
骨干企业 | backbone enterprise; key enterprise; backbone company
科技型中小企业 | technology-based small and medium enterprise; tech sme; technology-based sme; science and technology smes; tech startups
高新技术企业 | high-tech enterprise; high and new technology enterprise; high-tech company
专精特新 | specialised and innovative; specialized and sophisticated; srdi; little giant
小巨人 | little giant
科技领军企业, 领军企业 | leading technology enterprise; leading tech company
培育库 | cultivation pool; cultivation database; incubation pool; seed pool
科技创新, 数字科创, 科创 | science and technology innovation; scientific innovation; digital innovation; digital sci-tech innovation; digital science and technology innovation; sci-tech innovation; innovation capacity; tech innovation
基础研究, 应用基础研究, 前瞻性基础研究 | basic research; applied basic research; fundamental research
成果转化, 科创成果转化 | commercialisation of results; transfer of research results; tech transfer; commercialisation; commercialization; technology transfer; turning research into products; scientific results; scientific achievements; research results into products | ~ 研究成果, 研究变成产品
创新体系, 1+4+n创新体系, 1+4+n | innovation system; 1+4+n
揭榜挂帅 | open competition mechanism; unveiling the list and taking command; open bidding for leaders; jiebang guashuai; open bidding for research leaders; best candidates to lead; challenge-based selection; open call; take command
重点实验室, 实验室 | key laboratory; key lab; laboratory; lab
企业技术中心, 技术中心 | enterprise technology centre; enterprise technology center; corporate technology center; technology center
一企一技术, 一企一技术研发中心 | one enterprise one technology; one company one technology
研发中心 | research and development centre; r&d centre; r&d center; rd center
创新平台 | innovation platform
创新载体 | innovation carrier
专利, 专利授权 | patent; patents granted; patent grant; patent authorisation; patent authorization; digital patent
高校, 高校院所 | university; universities; colleges; college
技术攻关, 开放技术攻关 | tackling key technology; technological research; key technology research
企事业单位 | enterprises and institutions
园区 | park; industrial park
开发区 | development zone
产业链 | industrial chain; industry chain
金融 | finance; financial
信贷 | credit; loan
贷款 | loan; lending
租金, 房租 | rent
税收, 减税 | tax; tax cut
就业, 稳岗 | employment; jobs
外贸 | foreign trade
出口 | export
进口 | import
复工复产 | resumption of work; resuming work and production; back to work
疫情防控, 疫情 | epidemic prevention; epidemic; pandemic; covid
防疫物资, 防控物资 | epidemic supplies; anti-epidemic supplies; medical supplies
工业互联网平台 | industrial internet platform
上云 | move to the cloud; cloud adoption
数字赋能传统产业 | digital empowerment of traditional industries
数字科创能力 | digital innovation capacity
`;
